import { expect, test } from "vitest";
import { atOnce, succeeded } from "@/lib/testing/at-once";
import { database, inTransaction } from "./database";
import { newId } from "./ids";
import { post } from "./outbox";

const event = (dedupeKey: string) => ({
  type: "order/paid",
  aggregateId: "order-1",
  payload: { won: 1 },
  dedupeKey,
});
const rowsOf = (dedupeKey: string) => database().outbox.findMany({ where: { dedupeKey } });

test("an event waits to be sent, as it was posted", async () => {
  const key = newId();
  await inTransaction((tx) => post(tx, event(key)));
  expect(await rowsOf(key)).toMatchObject([
    { ...event(key), status: "PENDING", attempts: 0, publishedAt: null },
  ]);
});

test("an event of a transaction that was rolled back does not exist", async () => {
  const key = newId();
  const tried = inTransaction(async (tx) => {
    await post(tx, event(key));
    throw new Error("no");
  });
  await expect(tried).rejects.toThrow("no");
  expect(await rowsOf(key)).toEqual([]);
});

test("posted twice is posted once, also in one transaction", async () => {
  const key = newId();
  await inTransaction(async (tx) => {
    await post(tx, event(key));
    await post(tx, event(key));
  });
  await inTransaction((tx) => post(tx, event(key)));
  expect(await rowsOf(key)).toHaveLength(1);
});

test("posted by sixteen at once it is posted once, and nobody fails", async () => {
  const key = newId();
  const results = await atOnce(16, () => inTransaction((tx) => post(tx, event(key))));
  expect(succeeded(results)).toHaveLength(16);
  expect(await rowsOf(key)).toHaveLength(1);
});
