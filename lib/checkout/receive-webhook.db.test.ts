import { createHmac } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { getPayment } from "@/lib/payment/queries";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { atOnce, failed, succeeded } from "@/lib/testing/at-once";
import { createProduct } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import {
  agreeInWindow,
  type OwnToss,
  openFor,
  placedOrder,
  sceneOf,
  startOwnToss,
} from "@/lib/testing/toss-shop";
import { confirmPayment } from "./confirm-payment";
import { placeOrder } from "./place-order";
import { receiveWebhook } from "./receive-webhook";
import { resolveDuePayments } from "./resolve-due-payments";
import { retryWebhooks } from "./retry-webhooks";

const secret = "a secret of the mock provider";
let toss: OwnToss;
beforeAll(async () => {
  Object.assign(process.env, { MOCK_WEBHOOK_SECRET: secret, TOSS_ANSWER_MS: "300" });
  toss = await startOwnToss();
});
afterEach(() => toss.goRight());
afterAll(() => toss.close());

const deliver = (body: unknown) =>
  receiveWebhook({ provider: "toss", rawBody: JSON.stringify(body), signature: null });
const changed = (data: Record<string, unknown>) => ({
  eventType: "PAYMENT_STATUS_CHANGED",
  createdAt: "2026-11-20T12:00:00.000000",
  data: { lastTransactionKey: newId(), ...data },
});
const inbox = (provider: string) => database().webhookEvent.findMany({ where: { provider } });
const dueNow = () =>
  database()
    .$executeRaw`UPDATE webhook_events SET next_attempt_at = now() - interval '1 second' WHERE processed_at IS NULL`;

describe("an event from Toss", () => {
  test("that says a payment is done while Toss's books do not: nothing changes", async () => {
    const placed = await placedOrder();
    const { paymentKey, orderId } = await agreeInWindow(toss, await openFor(placed));
    expect(await deliver(changed({ paymentKey, orderId, status: "DONE" }))).toEqual({ outcome: "REQUESTED" });
    expect(await sceneOf(placed)).toMatchObject({ order: "PAYMENT_PENDING", payments: ["REQUESTED"] });
  });

  test("with the key of one order and the number of another changes neither, and people are told", async () => {
    const [mine, theirs] = [await placedOrder(), await placedOrder()];
    const [attempt, other] = [await openFor(mine), await openFor(theirs)];
    await agreeInWindow(toss, attempt);
    const paid = await agreeInWindow(toss, other);
    await confirmPayment(theirs.user.id, paid);
    const crossed = changed({ paymentKey: paid.paymentKey, orderId: attempt.orderId, status: "DONE" });
    expect(await deliver(crossed)).toEqual({ outcome: "FOREIGN" });
    expect(await sceneOf(mine)).toMatchObject({ order: "PAYMENT_PENDING", payments: ["REQUESTED"] });
    expect(await sceneOf(theirs)).toMatchObject({ order: "PAID", payments: ["COMPLETED"] });
    expect(
      await database().alert.count({ where: { kind: "payment-foreign", subject: attempt.paymentId } }),
    ).toBe(1);
  });

  test("delivered sixteen times at once is one row, worked on once", async () => {
    const placed = await placedOrder();
    const agreed = await agreeInWindow(toss, await openFor(placed));
    await confirmPayment(placed.user.id, agreed);
    const event = changed({ paymentKey: agreed.paymentKey, orderId: agreed.orderId, status: "DONE" });
    const before = (await inbox("toss")).length;
    const results = await atOnce(16, () => deliver(event));
    expect(failed(results)).toEqual([]);
    expect((await inbox("toss")).length).toBe(before + 1);
    expect(await deliver(event)).toEqual({ outcome: "COMPLETED" });
    expect(await sceneOf(placed)).toMatchObject({ order: "PAID", onHand: 9 });
  });

  test("about nothing of ours waits in the inbox, is tried again, and is given up in the end", async () => {
    const event = changed({ paymentKey: "tk", orderId: `not-ours-${newId()}`, status: "DONE" });
    expect(await deliver(event)).toEqual({ outcome: "UNMATCHED" });
    const find = () => database().webhookEvent.findFirstOrThrow({ where: { outcome: "UNMATCHED" } });
    expect(await find()).toMatchObject({ processedAt: null, attempts: 1 });
    for (let attempt = 2; attempt <= 12; attempt += 1) {
      await dueNow();
      await retryWebhooks();
    }
    expect(await find()).toMatchObject({ processedAt: expect.any(Date), attempts: 12 });
  });

  test("while Toss does not answer is answered at once and worked on later", async () => {
    const placed = await placedOrder();
    const agreed = await agreeInWindow(toss, await openFor(placed));
    await toss.goWrong({
      match: "/v1/payments",
      mode: "timeout",
      afterEffect: true,
      times: 50,
    });
    expect(await confirmPayment(placed.user.id, agreed)).toMatchObject({ status: "UNKNOWN" });
    const event = changed({ paymentKey: agreed.paymentKey, orderId: agreed.orderId, status: "DONE" });
    expect(await deliver(event)).toEqual({ outcome: "WAITING" });
    await toss.goRight();
    await dueNow();
    await retryWebhooks();
    expect(await sceneOf(placed)).toMatchObject({ order: "PAID", payments: ["COMPLETED"] });
    expect(await deliver(event)).toEqual({ outcome: "COMPLETED" });
  });

  test.each([
    ["no JSON", "{", "INVALID_REQUEST"],
    ["no object", "null", "INVALID_REQUEST"],
    ["half a letter", '{"a":"\\ud800"}', "INVALID_REQUEST"],
    ["a letter PostgreSQL cannot keep", '{"a":"\\u0000"}', "INVALID_REQUEST"],
  ])("that is %s is refused", async (_, rawBody, code) => {
    expect(await refusalOf(receiveWebhook({ provider: "toss", rawBody, signature: null }))).toBe(code);
  });

  test("of a kind we do not know is kept and left alone", async () => {
    expect(await deliver({ eventType: "BILLING_DELETED", data: { billingKey: newId() } })).toEqual({
      outcome: "IGNORED",
    });
  });
});

describe("an event of the mock provider", () => {
  const sign = (rawBody: string, by = secret) => createHmac("sha256", by).update(rawBody).digest("hex");
  const mock = (event: Record<string, unknown>, signature?: string) => {
    const rawBody = JSON.stringify(event);
    return receiveWebhook({ provider: "mock", rawBody, signature: signature ?? sign(rawBody) });
  };
  const about = ({ number, payable }: { number: string; payable: number }, type: string) => ({
    providerEventId: newId(),
    orderNumber: number,
    type,
    amount: payable,
  });

  test("AUTHORIZED pays the order and sells the stock; the same event again changes nothing", async () => {
    const placed = await placedOrder();
    const event = about(placed, "AUTHORIZED");
    expect(await mock(event)).toEqual({ outcome: "COMPLETED" });
    const after = await sceneOf(placed);
    expect(after).toMatchObject({ order: "PAID", payments: ["COMPLETED"], onHand: 9, reserved: 0 });
    expect(await mock(event)).toEqual({ outcome: "COMPLETED" });
    expect(await sceneOf(placed)).toEqual(after);
  });

  test("FAILED gives the stock back and fails the payment", async () => {
    const placed = await placedOrder();
    expect(await mock(about(placed, "FAILED"))).toEqual({ outcome: "FAILED" });
    expect(await sceneOf(placed)).toMatchObject({
      order: "PAYMENT_FAILED",
      payments: ["FAILED"],
      reserved: 0,
      onHand: 10,
    });
  });

  test("in either order the end is the same", async () => {
    const [one, other] = [await placedOrder(), await placedOrder()];
    await mock(about(one, "FAILED"));
    await mock(about(one, "AUTHORIZED"));
    await mock(about(other, "AUTHORIZED"));
    await mock(about(other, "FAILED"));
    const paid = { order: "PAID", onHand: 9, reserved: 0 };
    expect(await sceneOf(one)).toMatchObject(paid);
    expect(await sceneOf(other)).toMatchObject(paid);
  });

  test("finishes the window that is open, which Toss is then not asked about any more", async () => {
    const placed = await placedOrder();
    const attempt = await openFor(placed);
    expect(await mock(about(placed, "AUTHORIZED"))).toEqual({ outcome: "COMPLETED" });
    expect(await getPayment(placed.user.id, attempt.paymentId)).toMatchObject({ status: "COMPLETED" });
    expect(await sceneOf(placed)).toMatchObject({ order: "PAID", payments: ["COMPLETED"] });
    const agreed = await agreeInWindow(toss, attempt);
    expect(await refusalOf(confirmPayment(placed.user.id, agreed))).toBe("ENTITY_NOT_FOUND");
  });

  test("waits while Toss is being asked, and counts after that", async () => {
    const placed = await placedOrder();
    const agreed = await agreeInWindow(toss, await openFor(placed), {
      outcome: { declineCode: "REJECT_CARD_COMPANY" },
    });
    await toss.goWrong({
      match: "/v1/payments",
      mode: "timeout",
      afterEffect: true,
      times: 50,
    });
    await confirmPayment(placed.user.id, agreed);
    expect(await mock(about(placed, "AUTHORIZED"))).toEqual({ outcome: "WAITING" });
    await toss.goRight();
    await database()
      .$executeRaw`UPDATE payments SET check_at = now() - interval '1 second' WHERE order_id = ${placed.id}::uuid`;
    await resolveDuePayments();
    expect(await sceneOf(placed)).toMatchObject({ order: "PAYMENT_FAILED" });
    await dueNow();
    await retryWebhooks();
    expect(await sceneOf(placed)).toMatchObject({ order: "PAID", onHand: 9, reserved: 0 });
  });

  test("whose id a shopper has used as a key of their own pays its own order and no other", async () => {
    const cheap = await placedOrder({ price: 1_000 });
    const product = await createProduct({ price: 900_000 });
    const items = [{ variantId: product.variantId, quantity: 1 }];
    const dear = { user: cheap.user, product, number: await placeOrder(cheap.user.id, { items }, null) };
    const event = about(cheap, "AUTHORIZED");
    await openFor(dear, "CARD", `mock:${event.providerEventId}`);
    expect(await mock(event)).toEqual({ outcome: "COMPLETED" });
    expect(await sceneOf(cheap)).toMatchObject({ order: "PAID" });
    expect(await sceneOf(dear)).toMatchObject({ order: "PAYMENT_PENDING", payments: ["REQUESTED"] });
  });

  test("sixteen different ones at once pay once", async () => {
    const placed = await placedOrder();
    const results = await atOnce(16, () => mock(about(placed, "AUTHORIZED")));
    expect(failed(results)).toEqual([]);
    expect(succeeded(results).filter(({ outcome }) => outcome === "COMPLETED").length).toBeGreaterThan(0);
    expect(await sceneOf(placed)).toMatchObject({
      order: "PAID",
      payments: ["COMPLETED"],
      onHand: 9,
      reserved: 0,
    });
  });

  test("with another amount changes nothing", async () => {
    const placed = await placedOrder();
    expect(await mock({ ...about(placed, "AUTHORIZED"), amount: 100 })).toEqual({
      outcome: "AMOUNT_MISMATCH",
    });
    expect(await sceneOf(placed)).toMatchObject({ order: "CREATED", payments: [] });
  });

  test("that comes before its order waits for it", async () => {
    const event = {
      providerEventId: newId(),
      orderNumber: "20261120-NOBODYSORDER1",
      type: "AUTHORIZED",
      amount: 1,
    };
    expect(await mock(event)).toEqual({ outcome: "UNMATCHED" });
  });

  test("badly signed, unsigned or malformed is refused and not kept", async () => {
    const placed = await placedOrder();
    const before = (await inbox("mock")).length;
    const event = about(placed, "AUTHORIZED");
    for (const signature of ["", "00", sign(JSON.stringify(event), "another secret, another mock")])
      expect(await refusalOf(mock(event, signature))).toBe("UNAUTHENTICATED");
    expect(await refusalOf(mock({ ...event, amount: "13000" }))).toBe("INVALID_REQUEST");
    expect(await refusalOf(mock({ ...event, type: "PAID" }))).toBe("INVALID_REQUEST");
    expect((await inbox("mock")).length).toBe(before);
    expect(await sceneOf(placed)).toMatchObject({ order: "CREATED" });
  });
});
