import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { newId } from "@/lib/platform/ids";
import { startShakyToss, hastyToss as toss } from "./toss-for-tests";

let sandbox: Awaited<ReturnType<typeof startShakyToss>>;
beforeAll(async () => {
  sandbox = await startShakyToss();
});
afterEach(() => sandbox.goRight());
afterAll(() => sandbox.close());

const part = (paymentKey: string, amount: number, refundableAmount: number) => ({
  ...{ paymentKey, amount, refundableAmount, reason: "환불", idempotencyKey: newId() },
});
const whole = (paymentKey: string) => ({
  ...{ paymentKey, amount: null, reason: "환불", idempotencyKey: newId() },
});

test("all of it, and told so again under the same key and under another", async () => {
  const { paymentKey } = await sandbox.paidAsAsked();
  const before = await sandbox.effects();
  const cancel = whole(paymentKey);
  const first = await toss.cancel(cancel);
  expect(first).toMatchObject({ kind: "canceled", balance: 0 });
  expect(await toss.cancel(cancel)).toEqual(first);
  expect(await toss.cancel(whole(paymentKey))).toEqual(first);
  expect((await sandbox.effects()).canceledAmount).toBe(before.canceledAmount + 15_000);
});

test("part by part, each with a transaction of its own, until nothing is left", async () => {
  const { paymentKey } = await sandbox.paidAsAsked();
  const first = await toss.cancel(part(paymentKey, 5_000, 15_000));
  const second = await toss.cancel(part(paymentKey, 10_000, 10_000));
  expect([first, second]).toMatchObject([{ balance: 10_000 }, { balance: 0 }]);
  expect(await toss.cancel(part(paymentKey, 10_000, 10_000))).toEqual(second);
  expect(await toss.cancel(part(paymentKey, 5_000, 15_000))).toEqual({ ...first, balance: 0 });
});

test.each(["drop-answer", "timeout", "500", "html"])(
  "an answer lost by %s after the money went back: asked again, nothing goes back twice",
  async (mode) => {
    const { paymentKey } = await sandbox.paidAsAsked();
    const before = await sandbox.effects();
    const cancel = part(paymentKey, 5_000, 15_000);
    await sandbox.goWrong({ match: "/cancel", mode, afterEffect: true });
    expect(await toss.cancel(cancel)).toMatchObject({ kind: "unknown" });
    expect(await toss.cancel(cancel)).toMatchObject({ kind: "canceled", balance: 10_000 });
    expect(await toss.cancel({ ...cancel, idempotencyKey: newId() })).toMatchObject({ kind: "canceled" });
    expect((await sandbox.effects()).canceledAmount).toBe(before.canceledAmount + 5_000);
  },
);

test("more than is left, or another balance than expected, is refused and gives nothing", async () => {
  const { paymentKey } = await sandbox.paidAsAsked();
  const before = await sandbox.effects();
  const tooMuch = { ...whole(paymentKey), amount: 15_001 };
  expect(await toss.cancel(tooMuch)).toMatchObject({ kind: "refused", code: "NOT_CANCELABLE_AMOUNT" });
  expect(await toss.cancel(part(paymentKey, 1_000, 9_000))).toMatchObject({
    kind: "refused",
    code: "NOT_MATCHES_REFUNDABLE_AMOUNT",
  });
  expect((await sandbox.effects()).canceled).toBe(before.canceled);
});

test("a payment that took nothing has nothing to give back", async () => {
  const { paymentKey } = await sandbox.authorized();
  expect(await toss.cancel(whole(paymentKey))).toMatchObject({
    kind: "refused",
    code: "NOT_CANCELABLE_PAYMENT",
  });
});

test("a deposit goes back to the account that is named", async () => {
  const asked = await sandbox.authorized({ method: "VIRTUAL_ACCOUNT" });
  await toss.confirm(asked);
  await sandbox.switchOn("deposit", asked.providerOrderId);
  const refundAccount = { bank: "88", accountNumber: "110123456789", holderName: "김단골" };
  const wrong = { ...refundAccount, holderName: "불일치" };
  const cancel = part(asked.paymentKey, 5_000, 15_000);
  expect(await toss.cancel({ ...cancel, refundAccount: wrong })).toMatchObject({
    kind: "refused",
    code: "INVALID_REFUND_ACCOUNT_INFO",
  });
  const right = { ...cancel, refundAccount, idempotencyKey: newId() };
  expect(await toss.cancel(right)).toMatchObject({ kind: "canceled", balance: 10_000 });
});

test("an account nobody has paid into is closed", async () => {
  const asked = await sandbox.authorized({ method: "VIRTUAL_ACCOUNT" });
  await toss.confirm(asked);
  expect(await toss.cancel(whole(asked.paymentKey))).toMatchObject({ kind: "canceled", balance: 0 });
});

test.each(["PROVIDER_ERROR", "FAILED_REFUND_PROCESS", "UNAUTHORIZED_KEY", "NOT_AVAILABLE_BANK"])(
  "%s says nothing about the money",
  async (code) => {
    const { paymentKey } = await sandbox.paidAsAsked();
    await sandbox.goWrong({ match: "/cancel", mode: "error", code });
    expect(await toss.cancel(whole(paymentKey))).toEqual({ kind: "unknown", problem: code, code });
  },
);

test("when the look-up that shall settle it fails as well, nothing is known", async () => {
  const { paymentKey } = await sandbox.paidAsAsked();
  await toss.cancel(whole(paymentKey));
  await sandbox.goWrong({ match: "GET /v1/payments/", mode: "html" });
  expect(await toss.cancel(whole(paymentKey))).toMatchObject({ kind: "unknown" });
});
