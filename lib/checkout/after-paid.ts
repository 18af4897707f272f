import { removeOrdered } from "@/lib/cart/remove-ordered";
import type { StockLine } from "@/lib/inventory/sum-lines";
import { log } from "@/lib/platform/log";
import { recover } from "@/lib/platform/recover";
import { signal } from "@/lib/platform/signals";
import { countFunnel } from "@/lib/sheet/count-funnel";

type PaidOrder = { number: string; userId: string; fromCart: boolean; lines: readonly StockLine[] };

/** What follows a paid order once it is certain; none of it can fail the payment. */
export async function afterPaid({ number, userId, fromCart, lines }: PaidOrder): Promise<void> {
  void countFunnel("paid");
  await Promise.all([
    signal(`order:${number}`),
    recover(
      async () => fromCart && removeOrdered(userId, lines),
      async (error) => log().warn({ err: error, order: number }, "what was bought stays in the cart"),
    ),
  ]);
}
