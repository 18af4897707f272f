import { countDailySales } from "@/lib/insight/count-daily-sales";
import type { Tx } from "@/lib/platform/database";
import { inChunks } from "@/prisma/seed/in-chunks";
import type { SeededVariant } from "@/prisma/seed/write-catalogue";
import type { SeededUser } from "@/prisma/seed/write-people";
import { liveOrder } from "./live-order";
import { itemRows, orderRows, shipmentRows } from "./order-rows";
import { paymentRows } from "./payment-rows";
import { planOrders } from "./plan-orders";
import { stockLedger } from "./stock-ledger";

/** Some months of business, written as the shop itself would have written it: every invariant holds at the end. */
export async function writeHistory(
  tx: Tx,
  people: readonly SeededUser[],
  variants: readonly SeededVariant[],
  now: Date,
): Promise<void> {
  const shoppers = people.filter(({ role }) => role === "SHOPPER");
  const orders = planOrders(shoppers, variants, now).map((plan) => liveOrder(plan, now));
  const { orderData, orderChanges } = orderRows(orders);
  const { itemData, itemEvents } = itemRows(orders);
  const money = paymentRows(orders);
  const movements = stockLedger(orders, variants, now);

  await inChunks(orderData, (data) => tx.order.createMany({ data }));
  await inChunks(itemData, (data) => tx.orderItem.createMany({ data }));
  await inChunks(itemEvents, (data) => tx.orderItemEvent.createMany({ data }));
  await inChunks(money.payments, (data) => tx.payment.createMany({ data }));
  await inChunks(money.claims, (data) => tx.claim.createMany({ data }));
  await inChunks(money.claimItems, (data) => tx.claimItem.createMany({ data }));
  await inChunks(money.refunds, (data) => tx.refund.createMany({ data }));
  await inChunks(money.refundItems, (data) => tx.refundItem.createMany({ data }));
  await inChunks(money.entries, (data) => tx.walletEntry.createMany({ data }));
  await inChunks([...orderChanges, ...money.changes], (data) => tx.stateChange.createMany({ data }));
  await inChunks(shipmentRows(orders), (data) => tx.shipment.createMany({ data }));
  await inChunks(movements, (data) => tx.stockMovement.createMany({ data }));
  await settleTotals(tx);
}

/** Totals follow from what was written: the newest balance of every wallet and variant, and the sums of every day. */
async function settleTotals(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    UPDATE wallets w SET balance = e.balance_after FROM (
      SELECT DISTINCT ON (user_id) user_id, balance_after FROM wallet_entries ORDER BY user_id, sequence DESC
    ) e WHERE e.user_id = w.user_id`;
  await tx.$executeRaw`
    UPDATE inventories n SET on_hand = m.on_hand, reserved = m.reserved FROM (
      SELECT variant_id, sum(on_hand_change) AS on_hand, sum(reserved_change) AS reserved FROM stock_movements GROUP BY variant_id
    ) m WHERE m.variant_id = n.variant_id`;
  await tx.$executeRaw`
    INSERT INTO daily_stock_usage (date, variant_id, quantity)
    SELECT (at AT TIME ZONE 'Asia/Seoul')::date, variant_id, sum(quantity) FROM stock_movements WHERE kind = 'RESERVE' GROUP BY 1, 2`;
  await countDailySales(tx, new Date(0));
}
