import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { sealToken } from "@/app/_server/session-token";
import { cancelUnpaidOrder } from "@/lib/checkout/cancel-unpaid-order";
import { confirmPayment } from "@/lib/checkout/confirm-payment";
import { expireOrder } from "@/lib/checkout/expire-order";
import { resolveDuePayments } from "@/lib/checkout/resolve-due-payments";
import { accessTokenSeconds } from "@/lib/identity/session-seconds";
import { startShakyToss } from "@/lib/payment/toss-for-tests";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { createUser } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import { agreeInWindow, openFor, placedOrder, sceneOf } from "@/lib/testing/toss-shop";
import { GET } from "./route";

type Answered = { id: string; title: string; ok: boolean; rows: Record<string, unknown>[] }[];

let sandbox: Awaited<ReturnType<typeof startShakyToss>>;
const tokens: Record<string, string> = {};
beforeAll(async () => {
  sandbox = await startShakyToss();
  for (const role of ["SHOPPER", "SELLER", "ADMIN"] as const) {
    const { id: userId } = await createUser({ role });
    const session = { userId, sessionId: newId(), tokenVersion: 0 };
    tokens[role] = await sealToken(session, "bearer", accessTokenSeconds);
  }
});
afterEach(() => sandbox.goRight());
afterAll(() => sandbox.close());

async function look(who: string | null) {
  const headers = new Headers(who ? { authorization: `Bearer ${tokens[who]}` } : undefined);
  const request = new Request("http://localhost:3000/api/v1/admin/invariants", { headers });
  const response = await GET(request, { params: Promise.resolve({}) });
  const { data } = (await response.json()) as { data: Answered };
  return { status: response.status, data };
}

const brokenIn = (data: Answered) => data.filter(({ ok }) => !ok).map(({ id }) => id);

test("an admin sees all twelve, each with its title and, when it is broken, the rows", async () => {
  const { status, data } = await look("ADMIN");
  expect(status).toBe(200);
  expect(data).toHaveLength(12);
  expect(brokenIn(data)).toEqual([]);
  const { id: userId } = await createUser({ balance: 1_000 });
  await database().wallet.update({ where: { userId }, data: { balance: 999 } });
  const { data: broken } = await look("ADMIN");
  expect(brokenIn(broken)).toEqual(["V4"]);
  expect(broken.find(({ id }) => id === "V4")?.rows).toMatchObject([
    { userId, balance: 999, entries: 1_000 },
  ]);
  await database().wallet.update({ where: { userId }, data: { balance: 1_000 } });
});

test("a day of business leaves all twelve as they were, and Toss agrees", async () => {
  const half = { balance: 5_000, balanceUse: 5_000 };
  const paid = await placedOrder(half);
  await confirmPayment(paid.user.id, await agreeInWindow(sandbox, await openFor(paid)));
  await openFor(await placedOrder({ balance: 50_000 }), "BALANCE");

  const declined = await placedOrder(half);
  const refused = await agreeInWindow(sandbox, await openFor(declined), {
    outcome: { declineCode: "REJECT_CARD_PAYMENT" },
  });
  expect(await refusalOf(confirmPayment(declined.user.id, refused))).toBe("PAYMENT_DECLINED");
  expect(brokenIn((await look("ADMIN")).data), "after a decline").toEqual([]);
  await confirmPayment(declined.user.id, await agreeInWindow(sandbox, await openFor(declined)));

  const lost = await placedOrder(half);
  const agreed = await agreeInWindow(sandbox, await openFor(lost));
  await sandbox.goWrong({ match: "/v1/payments", mode: "drop-answer", times: 2 });
  await confirmPayment(lost.user.id, agreed);
  expect((await sceneOf(lost)).payments).toEqual(["UNKNOWN"]);
  expect(brokenIn((await look("ADMIN")).data), "while nobody knows").toEqual([]);
  await database().$executeRaw`UPDATE payments SET check_at = now() WHERE status = 'UNKNOWN'`;
  await resolveDuePayments();

  const waits = await placedOrder(half);
  await confirmPayment(waits.user.id, await agreeInWindow(sandbox, await openFor(waits, "VIRTUAL_ACCOUNT")));
  const canceled = await placedOrder(half);
  await openFor(canceled);
  await cancelUnpaidOrder(canceled.user.id, canceled.number);
  const expired = await placedOrder(half);
  await openFor(expired);
  await database()
    .$executeRaw`UPDATE orders SET expires_at = now() - interval '1 second' WHERE id = ${expired.id}::uuid`;
  await expireOrder(expired.id);

  const states = await Promise.all([paid, declined, lost, waits, canceled, expired].map(sceneOf));
  expect(states.map(({ order }) => order)).toEqual([
    ...["PAID", "PAID", "PAID", "PAYMENT_PENDING", "CANCELED", "EXPIRED"],
  ]);
  await look("ADMIN");
  await database().$executeRaw`UPDATE provider_transactions SET at = at - interval '10 minutes'`;
  await database().$executeRaw`UPDATE payments SET approved_at = approved_at - interval '10 minutes'`;
  const [compared] = await database().$queryRaw<{ keys: number }[]>`
    SELECT count(DISTINCT payment_key)::int AS keys FROM provider_transactions`;
  expect(compared?.keys).toBe(3);
  expect(brokenIn((await look("ADMIN")).data)).toEqual([]);
});

test("it looks at what Toss says now", async () => {
  const { paymentKey } = await sandbox.paid();
  await look("ADMIN");
  await database().$executeRaw`UPDATE provider_transactions SET at = at - interval '10 minutes'`;
  const { data } = await look("ADMIN");
  expect(brokenIn(data)).toEqual(["V12"]);
  expect(data.find(({ id }) => id === "V12")?.rows).toMatchObject([{ paymentKey, paymentId: null }]);
  await database().$executeRaw`DELETE FROM provider_transactions`;
});

test("when Toss does not answer, the comparison is not said to be right, and the rest is told", async () => {
  await sandbox.goWrong({ match: "/v1/transactions", mode: "html" });
  const { status, data } = await look("ADMIN");
  expect(status).toBe(200);
  expect(brokenIn(data)).toEqual(["V12"]);
  expect(data.find(({ id }) => id === "V12")?.rows).toEqual([{ problem: expect.stringContaining("토스") }]);
});

test.each([
  [null, 401],
  ["SHOPPER", 403],
  ["SELLER", 403],
])("%s sees nothing of it: %i", async (who, status) => {
  expect(await look(who)).toMatchObject({ status });
});
