import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { newId } from "@/lib/platform/ids";
import { Outage } from "@/lib/platform/outage";
import type { ProviderTransaction } from "./provider-transaction";
import { startShakyToss, hastyToss as toss } from "./toss-for-tests";

let sandbox: Awaited<ReturnType<typeof startShakyToss>>;
beforeAll(async () => {
  sandbox = await startShakyToss();
});
afterEach(() => sandbox.goRight());
afterAll(() => sandbox.close());

const hour = 3_600_000;
const list = async (from: Date, to: Date) => {
  const pages: ProviderTransaction[][] = [];
  for await (const page of toss.transactions(from, to)) pages.push(page);
  return pages;
};

test("one row for an approval and one for every cancel; an account that waits is no money", async () => {
  const asked = await sandbox.paidAsAsked();
  await toss.cancel({
    ...{ paymentKey: asked.paymentKey, amount: 5_000 },
    reason: "환불",
    idempotencyKey: newId(),
  });
  const waits = await sandbox.authorized({ method: "VIRTUAL_ACCOUNT" });
  await toss.confirm(waits);
  const now = Date.now() + 24 * hour;
  const rows = (await list(new Date(now - 48 * hour), new Date(now))).flat();
  const { paymentKey, providerOrderId } = asked;
  expect(rows.filter((row) => row.paymentKey === paymentKey)).toMatchObject([
    { providerOrderId, amount: 15_000, status: "DONE", method: "CARD" },
    { providerOrderId, amount: 5_000, status: "PARTIAL_CANCELED", method: "CARD" },
  ]);
  expect(rows.some((row) => row.paymentKey === waits.paymentKey)).toBe(false);
});

test("every page is asked for, and no row is told twice or left out", async () => {
  const approvals = 1_005;
  await sandbox.api("POST", "/sandbox/clock", { advanceMs: 30 * 24 * hour });
  const { now } = await sandbox.state();
  for (let done = 0; done < approvals; done += 67) {
    await Promise.all(Array.from({ length: 67 }, () => sandbox.paid({ amount: 1_000 })));
  }
  const from = new Date(new Date(now).getTime() - 1_000);
  const pages = await list(from, new Date(from.getTime() + hour));
  expect(pages.map((page) => page.length)).toEqual([1_000, 5]);
  expect(new Set(pages.flat().map(({ transactionKey }) => transactionKey)).size).toBe(approvals);
});

test.each(["html", "500", "drop-answer", "timeout"])("%s is an outage, not an empty list", async (mode) => {
  await sandbox.goWrong({ match: "/v1/transactions", mode });
  await expect(list(new Date(Date.now() - hour), new Date())).rejects.toThrow(Outage);
});
