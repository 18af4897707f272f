import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { startInngest } from "@/inngest/testing/start-inngest";
import { relayOutbox } from "@/lib/backoffice/relay-outbox";
import {
  entryOf,
  everythingHolds,
  offerTo,
  queueOf,
  restock,
  statesOf,
} from "@/lib/checkout/queue-for-tests";
import { database } from "@/lib/platform/database";

process.env.LOG_LEVEL = "silent";

let inngest: Awaited<ReturnType<typeof startInngest>>;
let send: typeof import("@/inngest/send-events").sendEvents;

/** The server's address is read when the client is made: what uses it is loaded afterwards. */
beforeAll(async () => {
  inngest = await startInngest(async () => {
    const { offerReturnedStock } = await import("./offer-stock");
    const { lapseOfferInTime } = await import("./lapse-offer");
    const { notifyWaiting } = await import("./notify-waiting");
    return [offerReturnedStock, lapseOfferInTime, notifyWaiting];
  });
  ({ sendEvents: send } = await import("@/inngest/send-events"));
});

afterEach(everythingHolds);
afterAll(() => inngest.stop());

const until = (what: () => Promise<void> | void) => vi.waitFor(what, { timeout: 15_000, interval: 50 });
const noticesOf = (userId: string) =>
  database().notification.findMany({ where: { userId }, orderBy: { createdAt: "asc" } });

test("stock that comes back is offered and told without anybody asking; the same message twice offers it once", async () => {
  const { product, variantId, waiting } = await queueOf(3);
  await restock(variantId, 1);
  await relayOutbox(send);
  await until(async () => expect(await statesOf(variantId)).toEqual(["OFFERED", "WAITING", "WAITING"]));
  await until(async () =>
    expect(await noticesOf(waiting[0].userId)).toMatchObject([
      {
        kind: "waitlist-offered",
        title: "기다리던 상품의 차례가 왔어요",
        link: `/products/${product.id}?variant=${variantId}`,
      },
    ]),
  );
  await database().outbox.updateMany({
    where: { type: "stock/returned", aggregateId: variantId },
    data: { status: "PENDING", revivals: 1, publishedAt: null, availableAt: new Date() },
  });
  await relayOutbox(send);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(await statesOf(variantId)).toEqual(["OFFERED", "WAITING", "WAITING"]);
  expect(await noticesOf(waiting[0].userId)).toHaveLength(1);
});

test("an offer that runs out goes to the next in line by its own timer, and both are told", async () => {
  const { variantId, waiting } = await queueOf(2);
  await offerTo(variantId, 1);
  const { id } = await entryOf(waiting[0]);
  const soon = new Date(Date.now() + 500);
  await database().waitlistEntry.update({ where: { id }, data: { offerExpiresAt: soon } });
  await database().outbox.updateMany({
    where: { aggregateId: id },
    data: { payload: { entryId: id, expiresAt: soon.toISOString() } },
  });
  await relayOutbox(send);
  await until(async () => expect(await statesOf(variantId)).toEqual(["LAPSED", "OFFERED"]));
  await until(async () => {
    expect((await noticesOf(waiting[0].userId)).map(({ kind }) => kind)).toContain("waitlist-lapsed");
    expect((await noticesOf(waiting[1].userId)).map(({ kind }) => kind)).toEqual(["waitlist-offered"]);
  });
});
