import { newId } from "@/lib/platform/ids";
import { quote } from "@/lib/pricing/quote";
import { countFunnel } from "@/lib/sheet/count-funnel";
import type { CreateSheet } from "@/lib/sheet/schemas";
import { type Sheet, sheetSeconds } from "@/lib/sheet/sheet";
import { toView } from "@/lib/sheet/to-view";
import type { SheetView } from "@/lib/sheet/views";
import { writeSheet } from "@/lib/sheet/write-sheet";
import { readBasket } from "./read-basket";

type Kind = { fromCart?: boolean; lifeSeconds?: number };

/** Freezes what the items cost now. Nothing is reserved. */
export async function openSheet(
  userId: string,
  { items }: CreateSheet,
  { fromCart = false, lifeSeconds = sheetSeconds }: Kind = {},
): Promise<SheetView> {
  const basket = await readBasket(userId, items);
  const { lines, amounts } = quote(basket.lines, null);
  const sheet: Sheet = {
    id: newId(),
    userId,
    version: 1,
    expiresAt: new Date(basket.at.getTime() + lifeSeconds * 1000).toISOString(),
    fromCart,
    lines: lines.map(({ status: _, stock: __, ...line }) => line),
    amounts,
    coupon: null,
    method: "CARD",
    balanceUse: 0,
    address: basket.address,
  };
  await writeSheet(sheet, lifeSeconds);
  await countFunnel("created");
  return toView(sheet);
}
