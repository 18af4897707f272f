import { afterAll, beforeAll, expect, test } from "vitest";
import { startShakyToss } from "@/lib/payment/toss-for-tests";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { createUser } from "@/lib/testing/factories";
import { reconcile } from "./reconcile";

let sandbox: Awaited<ReturnType<typeof startShakyToss>>;
beforeAll(async () => {
  sandbox = await startShakyToss();
});
afterAll(() => sandbox.close());

/** Time passes for both: what has happened is old enough to be compared. */
async function passTime(): Promise<void> {
  await database().$executeRaw`UPDATE provider_transactions SET at = at - interval '10 minutes'`;
  await database().$executeRaw`UPDATE payments SET approved_at = approved_at - interval '10 minutes'`;
}

async function charge(paymentKey: string, amount: number) {
  const { id: userId } = await createUser();
  const names = { idempotencyKey: newId(), requestHash: "", providerOrderId: newId() };
  return database().payment.create({
    data: {
      ...{ userId, ...names, purpose: "CHARGE", method: "CARD", provider: "TOSS", amount },
      ...{ providerPaymentKey: paymentKey, status: "COMPLETED", approvedAt: new Date() },
    },
  });
}

const alerts = async (subject: string) =>
  (await database().alert.findMany({ where: { kind: "reconciliation", subject } })).map(
    ({ status, count }) => `${status} ${count}`,
  );

test("a payment that differs is told once, as long as it differs", async () => {
  const { paymentKey, orderId } = await sandbox.paid({ amount: 15_000 });
  const agreed = await sandbox.paid({ amount: 20_000 });
  await charge(agreed.paymentKey, 20_000);
  expect(await reconcile(), "too young to be compared").toEqual([]);
  await passTime();

  const stray = {
    paymentKey,
    providerOrderId: orderId,
    paymentId: null,
    status: null,
    toss: 15_000,
    ours: 0,
  };
  expect(await reconcile()).toEqual([stray]);
  expect(await alerts(paymentKey)).toEqual(["OPEN 1"]);
  expect(await reconcile()).toEqual([stray]);
  expect(await alerts(paymentKey)).toEqual(["OPEN 2"]);
  expect(await alerts(agreed.paymentKey)).toEqual([]);

  await charge(paymentKey, 15_000);
  expect(await reconcile()).toEqual([]);
  expect(await alerts(paymentKey)).toEqual(["CLOSED 2"]);
});

test("a payment Toss knows nothing of is told, and so is one that was cancelled at Toss alone", async () => {
  const { paymentKey } = await sandbox.paid({ amount: 10_000 });
  const halved = await charge(paymentKey, 10_000);
  const imagined = await charge("key-of-no-payment", 3_000);
  await reconcile();
  await sandbox.api("POST", "/sandbox/cancel", { paymentKey, cancelAmount: 4_000 });
  await reconcile();
  await passTime();
  const found = await reconcile();
  expect(found).toHaveLength(2);
  expect(found).toContainEqual(
    expect.objectContaining({ paymentId: halved.id, toss: 6_000, ours: 10_000, status: "COMPLETED" }),
  );
  expect(found).toContainEqual(expect.objectContaining({ paymentId: imagined.id, toss: 0, ours: 3_000 }));
  expect(await alerts("key-of-no-payment")).toEqual(["OPEN 1"]);
});
