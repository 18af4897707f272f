import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { receiveWebhooks } from "./testing/receive-webhooks";
import { type RunningToss, startToss } from "./testing/start-toss";
import { retryMinutes } from "./webhooks/webhook-sender";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function shopAndToss(answer?: (nth: number) => number | undefined, timeScale = 6000) {
  const shop = await receiveWebhooks(answer);
  const toss = await startToss({ webhookUrls: [shop.url], timeScale });
  closing.push(shop.close, toss.close);
  return { shop, toss };
}

const deliveryStates = async (toss: RunningToss) =>
  (await toss.state()).webhooks.deliveries.map(({ state }) => state);

test("every change of status is told with the whole payment and the service's headers", async () => {
  const { shop, toss } = await shopAndToss();
  const payment = await toss.paid();
  await shop.until(1);
  await toss.cancel(payment.paymentKey, { cancelReason: "변심", cancelAmount: 5000 });
  await shop.until(2);
  await toss.confirm(await toss.authorize({ outcome: { declineCode: "REJECT_CARD_COMPANY" } }));
  const told = await shop.until(3);
  expect(told.map(({ body }) => body.data.status)).toEqual(["DONE", "PARTIAL_CANCELED", "ABORTED"]);
  const [first] = told;
  expect(first?.body).toEqual({
    eventType: "PAYMENT_STATUS_CHANGED",
    createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}$/),
    data: expect.objectContaining({
      paymentKey: payment.paymentKey,
      orderId: payment.orderId,
      totalAmount: 15_000,
    }),
  });
  expect(first?.headers).toMatchObject({
    "content-type": "application/json",
    "tosspayments-webhook-transmission-id": expect.stringMatching(/^whtrans_a01\w+$/),
    "tosspayments-webhook-transmission-time": expect.stringMatching(/\+09:00$/),
    "tosspayments-webhook-transmission-retried-count": "0",
  });
  expect(first?.headers).not.toHaveProperty("tosspayments-webhook-signature");
});

test("READY and IN_PROGRESS are not told; EXPIRED is", async () => {
  const { shop, toss } = await shopAndToss();
  const payment = await toss.authorize();
  await toss.api("POST", "/sandbox/clock", { advanceMs: 10 * 60_000 + 1000 });
  const told = await shop.until(1);
  expect(told.map(({ body }) => [body.data.orderId, body.data.status])).toEqual([
    [payment.orderId, "EXPIRED"],
  ]);
});

test("the real schedule is 1, 4, 16, 64, 256, 1024 and 4096 minutes", () => {
  expect(retryMinutes).toEqual([1, 4, 16, 64, 256, 1024, 4096]);
});

test("only 200 counts as received: it is sent again, each time later, until then", async () => {
  const { shop, toss } = await shopAndToss((nth) => [500, 404, 201][nth - 1] ?? 200, 3000);
  await toss.paid();
  const told = await shop.until(4);
  expect(told.map(({ headers }) => headers["tosspayments-webhook-transmission-retried-count"])).toEqual([
    "0",
    "1",
    "2",
    "3",
  ]);
  const waits = told.slice(1).map(({ at }, index) => at - (told[index]?.at ?? 0));
  const [first = 0, second = 0, third = 0] = waits;
  expect(first).toBeGreaterThanOrEqual(19);
  expect(second).toBeGreaterThanOrEqual(79);
  expect(third).toBeGreaterThanOrEqual(319);
  expect(await deliveryStates(toss)).toEqual(["SUCCESS"]);
});

test("after the seventh repetition it has failed, and a resend by hand starts again", async () => {
  let isUp = false;
  const { shop, toss } = await shopAndToss(() => (isUp ? 200 : 503), 6_000_000);
  await toss.paid();
  expect(await shop.until(8)).toHaveLength(8);
  expect(await deliveryStates(toss)).toEqual(["FAILED"]);
  isUp = true;
  await toss.api("POST", "/sandbox/webhooks", { resend: "failed" });
  const told = await shop.until(9);
  expect(told.at(-1)?.headers["tosspayments-webhook-transmission-retried-count"]).toBe("0");
  expect(await deliveryStates(toss)).toEqual(["SUCCESS"]);
});

test("an address that does not answer is given ten seconds", async () => {
  const { shop, toss } = await shopAndToss((nth) => (nth === 1 ? undefined : 200), 6000);
  await toss.paid();
  const [first, second] = await shop.until(2, 13_000);
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(9990);
}, 20_000);

test("what was not received before a restart is sent after it", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "toss-"));
  closing.push(() => rmSync(dataDir, { recursive: true, force: true }));
  let isUp = false;
  const shop = await receiveWebhooks(() => (isUp ? 200 : 500));
  const before = await startToss({ dataDir, webhookUrls: [shop.url], timeScale: 120 });
  const payment = await before.paid();
  await shop.until(1);
  await before.close();
  isUp = true;
  const after = await startToss({ dataDir, webhookUrls: [shop.url], timeScale: 120 });
  closing.push(shop.close, after.close);
  const told = await shop.until(2);
  expect(told).toHaveLength(2);
  expect(told[1]?.headers["tosspayments-webhook-transmission-retried-count"]).toBe("1");
  expect(told[1]?.body.data).toMatchObject({ paymentKey: payment.paymentKey, status: "DONE" });
});

test("held back, nothing is sent; released, everything is", async () => {
  const { shop, toss } = await shopAndToss();
  await toss.api("POST", "/sandbox/webhooks", { hold: true });
  await Promise.all([toss.paid(), toss.paid(), toss.paid()]);
  expect(await shop.until(1, 200)).toHaveLength(0);
  await toss.api("POST", "/sandbox/webhooks", { release: true });
  expect(await shop.until(3)).toHaveLength(3);
});

test("duplicates are whole copies under ids of their own", async () => {
  const { shop, toss } = await shopAndToss();
  await toss.api("POST", "/sandbox/webhooks", { duplicates: 2 });
  await toss.paid();
  const told = await shop.until(3);
  expect(new Set(told.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect(new Set(told.map(({ headers }) => headers["tosspayments-webhook-transmission-id"])).size).toBe(3);
});

test("shuffled, everything arrives, in another order than it happened", async () => {
  const { shop, toss } = await shopAndToss();
  await toss.api("POST", "/sandbox/webhooks", { shuffle: true });
  const { paymentKey } = await toss.paid();
  for (let part = 0; part < 14; part++) {
    await toss.cancel(paymentKey, { cancelReason: "변심", cancelAmount: 1000 });
  }
  const balances = (await shop.until(15)).map(({ body }) => body.data.balanceAmount);
  const inOrder = [...balances].sort((one, other) => other - one);
  expect(inOrder).toEqual(Array.from({ length: 15 }, (_, part) => 15_000 - part * 1000));
  expect(balances).not.toEqual(inOrder);
});

test("an order's webhooks are sent again by its id", async () => {
  const { shop, toss } = await shopAndToss();
  const payment = await toss.paid();
  await shop.until(1);
  await toss.api("POST", "/sandbox/webhooks", { resend: { orderId: payment.orderId } });
  expect(await shop.until(2)).toHaveLength(2);
  expect((await toss.api("POST", "/sandbox/webhooks", { resend: "nothing" })).status).toBe(404);
});
