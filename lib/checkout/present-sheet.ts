import { findLastAddress } from "@/lib/order/find-last-address";
import { findUsualMethod } from "@/lib/payment/find-usual-method";
import { findSheet } from "@/lib/sheet/find-sheet";
import type { ChangeSheet } from "@/lib/sheet/schemas";
import type { Sheet } from "@/lib/sheet/sheet";
import { toView } from "@/lib/sheet/to-view";
import type { SheetView } from "@/lib/sheet/views";
import { changeSheet } from "./change-sheet";
import { listSheetCoupons } from "./list-sheet-coupons";
import type { SheetCouponList } from "./sheet-coupon-views";

type Presented = { sheet: SheetView; coupons: SheetCouponList; fromCart: boolean };

/**
 * A sheet as its shopper sees it. The first time, the coupon that saves most is on it, the usual method is chosen, and
 * where no profile says where to, the last order does; from then on it is as the shopper left it.
 */
export async function presentSheet(userId: string, sheetId: string): Promise<Presented> {
  const sheet = await findSheet(userId, sheetId);
  const { fromCart = false } = sheet;
  const coupons = await listSheetCoupons(userId, sheetId);
  const change = sheet.version > 1 ? {} : await firstChoice(sheet, coupons);
  if (Object.keys(change).length === 0) return { sheet: toView(sheet), coupons, fromCart };
  const changed = await changeSheet(userId, sheetId, change);
  return { sheet: changed, coupons: await listSheetCoupons(userId, sheetId), fromCart };
}

async function firstChoice(sheet: Sheet, { bestIssueId }: SheetCouponList): Promise<ChangeSheet> {
  const [method, address] = await Promise.all([
    findUsualMethod(sheet.userId),
    sheet.address ? null : findLastAddress(sheet.userId),
  ]);
  return {
    ...(bestIssueId && { couponIssueId: bestIssueId }),
    ...(method && { method }),
    ...(address && { address }),
  };
}
