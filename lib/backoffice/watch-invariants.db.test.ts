import { expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { createUser } from "@/lib/testing/factories";
import { watchInvariants } from "./watch-invariants";

const alertsOf = async (kind: string) =>
  (await database().alert.findMany({ where: { kind }, orderBy: { openedAt: "asc" } })).map(
    ({ subject, status, count }) => `${subject} ${status} ${count}`,
  );

test("a rule that is broken is told until it holds again, and told anew when it breaks again", async () => {
  const { id: userId } = await createUser({ balance: 1_000 });
  expect(await watchInvariants()).toEqual([]);
  await database().wallet.update({ where: { userId }, data: { balance: 2_000 } });
  expect(await watchInvariants()).toEqual(["V4"]);
  expect(await watchInvariants()).toEqual(["V4"]);
  const [alert] = await database().alert.findMany({ where: { kind: "invariant" } });
  expect(alert).toMatchObject({
    severity: "CRITICAL",
    detail: { found: 1, rows: [{ userId, balance: 2_000 }] },
  });
  expect(await alertsOf("invariant")).toEqual(["V4 OPEN 2"]);
  await database().wallet.update({ where: { userId }, data: { balance: 1_000 } });
  expect(await watchInvariants()).toEqual([]);
  expect(await alertsOf("invariant")).toEqual(["V4 CLOSED 2"]);
  await database().wallet.update({ where: { userId }, data: { balance: 2_000 } });
  await watchInvariants();
  expect(await alertsOf("invariant")).toEqual(["V4 CLOSED 2", "V4 OPEN 1"]);
  await database().wallet.update({ where: { userId }, data: { balance: 1_000 } });
});

test("events that wait too long are told of, and so break no rule", async () => {
  const id = newId();
  const late = { type: "order/paid", aggregateId: id, payload: {}, dedupeKey: id };
  const availableAt = new Date(Date.now() - 6 * 60_000);
  await database().outbox.create({ data: { id, ...late, availableAt } });
  expect(await watchInvariants()).toEqual([]);
  expect(await alertsOf("outbox-lag")).toEqual(["outbox OPEN 1"]);
  await database().outbox.update({ where: { id }, data: { status: "PUBLISHED" } });
  await watchInvariants();
  expect(await alertsOf("outbox-lag")).toEqual(["outbox CLOSED 1"]);
});
