import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startInngest } from "@/inngest/testing/start-inngest";
import { relayOutbox } from "@/lib/backoffice/relay-outbox";
import { notificationsOf } from "@/lib/notification/topic";
import { database, inTransaction } from "@/lib/platform/database";
import { post } from "@/lib/platform/outbox";
import { subscribe } from "@/lib/platform/signals";
import { createUser } from "@/lib/testing/factories";
import { openFor, placedOrder } from "@/lib/testing/toss-shop";

process.env.LOG_LEVEL = "silent";

let inngest: Awaited<ReturnType<typeof startInngest>>;
let send: typeof import("@/inngest/send-events").sendEvents;

/** The server's address is read when the client is made: what uses it is loaded afterwards. */
beforeAll(async () => {
  inngest = await startInngest(async () => {
    const { notifyPaidOrder } = await import("./notify-paid-order");
    const { notifyLostOrder } = await import("./notify-lost-order");
    const { notifyLowStock } = await import("./notify-low-stock");
    const { notifyOwner } = await import("./notify-owner");
    return [notifyPaidOrder, notifyLostOrder, notifyLowStock, notifyOwner];
  });
  ({ sendEvents: send } = await import("@/inngest/send-events"));
});

afterAll(() => inngest.stop());

const noticesOf = (userId: string) =>
  database().notification.findMany({ where: { userId }, orderBy: { createdAt: "asc" } });
const until = (what: () => Promise<void> | void) => vi.waitFor(what, { timeout: 15_000, interval: 50 });

async function paidOrder(stock = 10) {
  const placed = await placedOrder({ balance: 1_000_000, stock });
  await openFor(placed, "BALANCE");
  await relayOutbox(send);
  return placed;
}

test("a paid order is told to its owner once, on open pages as well, without anybody asking", async () => {
  const heard = vi.fn();
  const { user, number, id } = await placedOrder({ balance: 1_000_000 });
  const leave = subscribe(notificationsOf(user.id), heard);
  await openFor({ user, number }, "BALANCE");
  await relayOutbox(send);
  await until(async () => expect(await noticesOf(user.id)).toHaveLength(1));
  await until(() => expect(heard).toHaveBeenCalled());
  leave();

  // Somebody sends the event again, under another id.
  await database().outbox.updateMany({
    where: { type: "order/paid", aggregateId: id },
    data: { status: "PENDING", revivals: 1, publishedAt: null, availableAt: new Date() },
  });
  await relayOutbox(send);
  await paidOrder();
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(await noticesOf(user.id)).toMatchObject([{ kind: "order-paid", link: `/orders/${number}` }]);
});

test("admins hear of a variant that runs out by a paid order", async () => {
  const admin = await createUser({ role: "ADMIN" });
  const { product } = await paidOrder(6);
  await until(async () =>
    expect(await noticesOf(admin.id)).toMatchObject([
      { kind: "low-stock", title: "재고가 5개 남았어요", link: `/products/${product.id}` },
    ]),
  );
});

test("orders that were declined or ran out are told as such", async () => {
  const { id, user } = await placedOrder();
  const announce = (type: string, payload: { orderId: string; paymentId?: string }) =>
    inTransaction((tx) => post(tx, { type, aggregateId: id, payload, dedupeKey: `${type}:${id}` }));
  await announce("order/declined", { orderId: id, paymentId: id });
  await announce("order/expired", { orderId: id });
  await relayOutbox(send);
  await until(async () =>
    expect((await noticesOf(user.id)).map(({ kind }) => kind).toSorted()).toEqual([
      "order-declined",
      "order-expired",
    ]),
  );
});
