import { raiseAlert } from "@/lib/backoffice/raise-alert";
import { listDueOrders } from "@/lib/order/queries";
import { database } from "@/lib/platform/database";
import { log } from "@/lib/platform/log";
import { expireOrder } from "./expire-order";

const batchSize = 200;
const atOnce = 4;

/**
 * Catches every order whose own timer did not ring. Each order is ended in a transaction of its own: what is done stays
 * done when this stops half-way, two sweeps side by side find each other's work finished, and an order that cannot be
 * ended does not keep the others waiting.
 */
export async function expireDueOrders(): Promise<number> {
  let expired = 0;
  for (;;) {
    const due = await listDueOrders(batchSize);
    const before = expired;
    for (let at = 0; at < due.length; at += atOnce) {
      const ended = await Promise.all(due.slice(at, at + atOnce).map(expireOrReport));
      expired += ended.filter(Boolean).length;
    }
    // A full round without one success is the same round again.
    if (due.length < batchSize || expired === before) return expired;
  }
}

const expireOrReport = (id: string): Promise<boolean> =>
  expireOrder(id).then(
    ({ expired }) => expired,
    (error: unknown) => report(id, error),
  );

async function report(id: string, error: unknown): Promise<false> {
  log().error({ orderId: id, err: error }, "an order that is due could not be expired");
  const title = "기한이 지난 주문을 정리하지 못했어요";
  await raiseAlert(database(), { kind: "order-expiry", subject: id, severity: "CRITICAL", title });
  return false;
}
