import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { Outage } from "@/lib/platform/outage";
import { importTransactions } from "./import-transactions";
import { startShakyToss } from "./toss-for-tests";

let sandbox: Awaited<ReturnType<typeof startShakyToss>>;
beforeAll(async () => {
  sandbox = await startShakyToss();
});
afterEach(async () => {
  await sandbox.goRight();
  await database().providerTransaction.deleteMany();
  await database().providerImport.deleteMany();
});
afterAll(() => sandbox.close());

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const rowsOf = (paymentKey: string) =>
  database().providerTransaction.findMany({
    where: { paymentKey },
    orderBy: [{ at: "asc" }, { status: "desc" }],
  });
const marks = async () =>
  Object.fromEntries((await database().providerImport.findMany()).map(({ name, until }) => [name, until]));

test("approvals and cancels are copied, once however often they are read", async () => {
  const { paymentKey, orderId } = await sandbox.paid({ amount: 15_000 });
  await sandbox.cancel(paymentKey, { cancelReason: "환불", cancelAmount: 4_000 });
  await importTransactions(new Date());
  const first = await rowsOf(paymentKey);
  expect(first).toHaveLength(2);
  expect(first).toContainEqual(
    expect.objectContaining({ providerOrderId: orderId, method: "CARD", status: "DONE", amount: 15_000 }),
  );
  expect(first).toContainEqual(expect.objectContaining({ status: "PARTIAL_CANCELED", amount: 4_000 }));
  expect(await importTransactions(new Date())).toBe(0);
  expect(await rowsOf(paymentKey)).toEqual(first);
});

test("the first import goes back a day, the next ones an hour before the last", async () => {
  const { paymentKey } = await sandbox.paid();
  const paidAt = Date.now();
  await importTransactions(new Date(paidAt + 25 * hourMs));
  expect(await rowsOf(paymentKey), "older than a day").toHaveLength(0);
  await database().providerImport.deleteMany();

  const now = new Date(paidAt + 23 * hourMs);
  await importTransactions(now);
  expect(await rowsOf(paymentKey)).toHaveLength(1);
  expect(await marks()).toEqual({ toss: now, "toss-first": new Date(now.getTime() - 24 * hourMs) });

  await database().providerTransaction.deleteMany();
  await database().providerImport.update({
    where: { name: "toss" },
    data: { until: new Date(paidAt + 59 * minuteMs) },
  });
  await importTransactions(new Date(paidAt + 60 * minuteMs));
  expect(await rowsOf(paymentKey), "shown late, read again").toHaveLength(1);
  expect((await marks())["toss-first"], "the beginning stays").toEqual(new Date(now.getTime() - 24 * hourMs));
});

test("an import that lags behind another does not move the mark back", async () => {
  const now = new Date();
  await importTransactions(now);
  await importTransactions(new Date(now.getTime() - minuteMs));
  expect((await marks()).toss).toEqual(now);
});

test("five at once copy everything once", async () => {
  const { paymentKey } = await sandbox.paid();
  const now = new Date();
  await Promise.all(Array.from({ length: 5 }, () => importTransactions(now)));
  expect(await rowsOf(paymentKey)).toHaveLength(1);
});

test.each(["html", "500", "drop-answer"])(
  "under %s it is an outage of Toss, and the mark stays",
  async (mode) => {
    const before = new Date(Date.now() - 10 * minuteMs);
    await importTransactions(before);
    await sandbox.goWrong({ match: "/v1/transactions", mode });
    const failed = importTransactions(new Date());
    await expect(failed).rejects.toThrow(Outage);
    await expect(failed).rejects.toMatchObject({ what: "toss" });
    expect((await marks()).toss).toEqual(before);
  },
);
