import { expect, test } from "vitest";
import { database, inTransaction } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { atOnce, failed } from "@/lib/testing/at-once";
import { raiseAlert } from "./raise-alert";

const problem = (subject: string, kind = "outbox-dead") => ({
  kind,
  subject,
  severity: "CRITICAL" as const,
  title: "전달하지 못한 이벤트가 있어요",
});
const alertsOf = (subject: string) =>
  database().alert.findMany({ where: { subject }, orderBy: [{ openedAt: "asc" }, { id: "asc" }] });

test("a problem is told once, with what is known of it", async () => {
  const subject = newId();
  await raiseAlert(database(), { ...problem(subject), detail: { lastError: "no" } });
  expect(await alertsOf(subject)).toMatchObject([
    { ...problem(subject), status: "OPEN", count: 1, detail: { lastError: "no" }, closedAt: null },
  ]);
});

test("the same problem again is counted, with its latest detail and the time it was last seen", async () => {
  const subject = newId();
  await raiseAlert(database(), { ...problem(subject), detail: { lastError: "first" } });
  const longAgo = new Date("2026-01-01T00:00:00Z");
  await database().alert.updateMany({ where: { subject }, data: { openedAt: longAgo, seenAt: longAgo } });
  await raiseAlert(database(), { ...problem(subject), detail: { lastError: "second" } });
  const alerts = await alertsOf(subject);
  expect(alerts).toMatchObject([{ count: 2, detail: { lastError: "second" }, openedAt: longAgo }]);
  expect(alerts[0]?.seenAt.getTime()).toBeGreaterThan(longAgo.getTime());
});

test("another kind and another subject are problems of their own", async () => {
  const [subject, other] = [newId(), newId()];
  await raiseAlert(database(), problem(subject));
  await raiseAlert(database(), problem(subject, "ledger-broken"));
  await raiseAlert(database(), problem(other));
  expect((await alertsOf(subject)).map(({ kind, count }) => [kind, count])).toEqual([
    ["outbox-dead", 1],
    ["ledger-broken", 1],
  ]);
  expect(await alertsOf(other)).toMatchObject([{ count: 1 }]);
});

test("raised by sixteen at once it is one alert that counts sixteen", async () => {
  const subject = newId();
  const results = await atOnce(16, () => inTransaction((tx) => raiseAlert(tx, problem(subject))));
  expect(failed(results)).toEqual([]);
  expect(await alertsOf(subject)).toMatchObject([{ status: "OPEN", count: 16 }]);
});

test("a problem that comes back after its alert was closed opens a new one, and the closed one stays as it was", async () => {
  const subject = newId();
  await raiseAlert(database(), problem(subject));
  await raiseAlert(database(), problem(subject));
  const closedAt = new Date();
  await database().alert.updateMany({ where: { subject }, data: { status: "CLOSED", closedAt } });
  await raiseAlert(database(), problem(subject));
  await raiseAlert(database(), problem(subject));
  const alerts = await alertsOf(subject);
  expect(alerts).toHaveLength(2);
  expect(alerts).toContainEqual(expect.objectContaining({ status: "CLOSED", count: 2, closedAt }));
  expect(alerts).toContainEqual(expect.objectContaining({ status: "OPEN", count: 2, closedAt: null }));
});

test("an alert of a transaction that was rolled back does not exist", async () => {
  const subject = newId();
  const tried = inTransaction(async (tx) => {
    await raiseAlert(tx, problem(subject));
    throw new Error("no");
  });
  await expect(tried).rejects.toThrow("no");
  expect(await alertsOf(subject)).toEqual([]);
});
