import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { lapseCharges } from "@/lib/payment/lapse-charges";
import { OpenCharge } from "@/lib/payment/schemas";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { atOnce, failed, succeeded } from "@/lib/testing/at-once";
import { createUser } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import { agreeInWindow, type OwnToss, startOwnToss } from "@/lib/testing/toss-shop";
import { confirmPayment } from "./confirm-payment";
import { openCharge } from "./open-charge";
import { resolveDuePayments } from "./resolve-due-payments";

let toss: OwnToss;
beforeAll(async () => {
  Object.assign(process.env, { TOSS_ANSWER_MS: "300", RATE_LIMIT_SCALE: "100" });
  toss = await startOwnToss();
});
afterEach(() => toss.goRight());
afterAll(() => toss.close());

const charge = (amount: number) => OpenCharge.parse({ amount });
const walletOf = (userId: string) =>
  database().wallet.findUniqueOrThrow({ where: { userId }, include: { entries: true } });

test("a charge is confirmed like any other payment, and booked once", async () => {
  const user = await createUser();
  const attempt = await openCharge(user, charge(50_000), newId());
  expect(attempt).toMatchObject({
    purpose: "CHARGE",
    status: "REQUESTED",
    amount: 50_000,
    orderNumber: null,
    customerName: user.name,
  });
  const agreed = await agreeInWindow(toss, attempt);
  const results = await atOnce(20, () => confirmPayment(user.id, agreed));
  expect(failed(results)).toEqual([]);
  expect(succeeded(results)[0]).toMatchObject({ status: "COMPLETED", order: null });
  expect(await walletOf(user.id)).toMatchObject({
    balance: 50_000,
    entries: [
      { kind: "CHARGE", amount: 50_000, balanceAfter: 50_000, reference: `payment:${attempt.paymentId}` },
    ],
  });
});

test.each([
  [0, false],
  [-100, false],
  [150, false],
  [100_000_000, false],
  [100.5, false],
  [Number.NaN, false],
  ["100", false],
  [100, true],
  [99_999_900, true],
])("a charge of %s: allowed is %s", (amount, allowed) => {
  expect(OpenCharge.safeParse({ amount }).success).toBe(allowed);
});

test("the largest charge there is arrives to the won", async () => {
  const user = await createUser();
  const attempt = await openCharge(user, charge(99_999_900), newId());
  await confirmPayment(user.id, await agreeInWindow(toss, attempt));
  expect(await walletOf(user.id)).toMatchObject({ balance: 99_999_900 });
});

test("declined: nothing is booked", async () => {
  const user = await createUser();
  const attempt = await openCharge(user, charge(10_000), newId());
  const agreed = await agreeInWindow(toss, attempt, { outcome: { declineCode: "REJECT_CARD_COMPANY" } });
  expect(await refusalOf(confirmPayment(user.id, agreed))).toBe("PAYMENT_DECLINED");
  expect(await walletOf(user.id)).toMatchObject({ balance: 0, entries: [] });
});

test("the answer lost: booked once it is known", async () => {
  const user = await createUser();
  const attempt = await openCharge(user, charge(10_000), newId());
  const agreed = await agreeInWindow(toss, attempt);
  await toss.goWrong({
    match: "/v1/payments",
    mode: "timeout",
    afterEffect: true,
    times: 9,
  });
  expect(await confirmPayment(user.id, agreed)).toMatchObject({ status: "UNKNOWN" });
  expect(await walletOf(user.id)).toMatchObject({ balance: 0 });
  await toss.goRight();
  await database()
    .$executeRaw`UPDATE payments SET check_at = now() - interval '1 second' WHERE id = ${attempt.paymentId}::uuid`;
  await resolveDuePayments();
  expect(await walletOf(user.id)).toMatchObject({ balance: 10_000 });
});

describe("the most a wallet may hold", () => {
  test("is refused before any money moves", async () => {
    const user = await createUser({ balance: 1_999_999_950 });
    expect(await refusalOf(openCharge(user, charge(100), newId()))).toBe("INVALID_REQUEST");
  });

  test("reached while the card company was asked: the money goes back, all of it", async () => {
    const user = await createUser({ balance: 1_999_999_000 });
    const [one, other] = [
      await openCharge(user, charge(1_000), newId()),
      await openCharge(user, charge(1_000), newId()),
    ];
    const before = await toss.effects();
    await confirmPayment(user.id, await agreeInWindow(toss, one));
    expect(await refusalOf(confirmPayment(user.id, await agreeInWindow(toss, other)))).toBe(
      "ORDER_STATE_CONFLICT",
    );
    expect(await walletOf(user.id)).toMatchObject({ balance: 2_000_000_000 });
    const { approved, canceled, canceledAmount } = await toss.effects();
    expect(approved - before.approved).toBe(2);
    expect(canceled - before.canceled).toBe(1);
    expect(canceledAmount - before.canceledAmount).toBe(1_000);
  });
});

test("sixteen equal requests begin one charge; another amount under its key is refused", async () => {
  const user = await createUser();
  const key = newId();
  const results = await atOnce(16, () => openCharge(user, charge(10_000), key));
  expect(failed(results)).toEqual([]);
  expect(new Set(succeeded(results).map((one) => JSON.stringify(one))).size).toBe(1);
  expect(await database().payment.count({ where: { userId: user.id } })).toBe(1);
  expect(await refusalOf(openCharge(user, charge(20_000), key))).toBe("IDEMPOTENCY_KEY_REUSED");
});

test("a charge nobody finishes is closed by a job, one that is being asked about is not", async () => {
  const user = await createUser();
  const left = await openCharge(user, charge(10_000), newId());
  const asked = await openCharge(user, charge(10_000), newId());
  // What was asked never changes by itself: the test turns the clock back for both.
  await database().$transaction([
    database().$executeRaw`SET LOCAL session_replication_role = replica`,
    database()
      .$executeRaw`UPDATE payments SET requested_at = now() - interval '1 hour' WHERE user_id = ${user.id}::uuid`,
  ]);
  await database().$executeRaw`UPDATE payments SET claimed_at = now() WHERE id = ${asked.paymentId}::uuid`;
  await lapseCharges();
  const status = async (id: string) => (await database().payment.findUniqueOrThrow({ where: { id } })).status;
  expect(await status(left.paymentId)).toBe("FAILED");
  expect(await status(asked.paymentId)).toBe("REQUESTED");
});
