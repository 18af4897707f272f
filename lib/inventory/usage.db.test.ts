import { beforeEach, expect, test } from "vitest";
import { database, inTransaction } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { addKstDays, kstDate } from "@/lib/platform/kst";
import { askRedis } from "@/lib/platform/redis";
import { atOnce } from "@/lib/testing/at-once";
import { countStatements } from "@/lib/testing/count-statements";
import { countUsage } from "./count-usage";
import { offerReference } from "./offer-reference";
import { releaseStock } from "./release-stock";
import { reserveStock } from "./reserve-stock";
import { actBy, createVariants } from "./stock-for-tests";
import { syncDailyUsage } from "./sync-daily-usage";

const flush = () => askRedis((redis) => redis.flushdb());
beforeEach(flush);

const today = kstDate(new Date());
const counted = (variantId: string) => askRedis((redis) => redis.hget(`usage:${today}`, variantId));
const booked = async (variantId: string) => {
  const rows = await database().dailyStockUsage.findMany({ where: { variantId }, orderBy: { date: "asc" } });
  return rows.map(({ date, quantity }) => [date.toISOString().slice(0, 10), quantity]);
};

async function order(variantId: string, quantity: number) {
  const lines = [{ variantId, quantity }];
  await inTransaction((tx) => reserveStock(tx, actBy(newId(), lines)));
  await countUsage(lines);
}

/** A reservation as it would stand in the books had it been made on that day. */
const orderedOn = (variantId: string, at: Date, quantity: number) =>
  database().stockMovement.create({
    data: {
      variantId,
      quantity,
      at,
      kind: "RESERVE",
      onHandChange: 0,
      reservedChange: quantity,
      onHandAfter: 10,
      reservedAfter: quantity,
      actorKind: "SYSTEM",
      reason: "주문",
      reference: newId(),
    },
  });

test("what orders take today is counted at once and booked by the job, twice as well as once", async () => {
  const [variant] = await createVariants(1, 10);
  await atOnce(4, () => order(variant, 2));
  expect(Number(await counted(variant))).toBe(8);
  expect(await booked(variant)).toEqual([]);
  expect(await syncDailyUsage()).toEqual({ corrected: 0 });
  expect(await syncDailyUsage()).toEqual({ corrected: 0 });
  expect(await booked(variant)).toEqual([[today, 8]]);
});

test("after Redis was flushed the books are right, and the counts again, too", async () => {
  const [variant] = await createVariants(1, 10);
  await order(variant, 3);
  await syncDailyUsage();
  await flush();
  await order(variant, 2);
  expect(Number(await counted(variant))).toBe(2);
  expect(await syncDailyUsage()).toEqual({ corrected: expect.any(Number) });
  expect(await booked(variant)).toEqual([[today, 5]]);
  expect(Number(await counted(variant))).toBe(5);
});

test("what is released was taken all the same", async () => {
  const [variant] = await createVariants(1, 10);
  await order(variant, 3);
  await inTransaction((tx) => releaseStock(tx, actBy(newId(), [{ variantId: variant, quantity: 3 }])));
  await syncDailyUsage();
  expect(await booked(variant)).toEqual([[today, 3]]);
});

test("what the waiting list keeps for somebody is taken once they order, not before", async () => {
  const [variant] = await createVariants(1, 10);
  const lines = [{ variantId: variant, quantity: 4 }];
  await inTransaction((tx) => reserveStock(tx, actBy(offerReference(newId()), lines)));
  await order(variant, 3);
  await syncDailyUsage();
  expect(await booked(variant)).toEqual([[today, 3]]);
});

test("a day begins at midnight in Korea", async () => {
  const [variant] = await createVariants(1, 10);
  await orderedOn(variant, new Date("2027-03-01T14:59:59Z"), 1);
  await orderedOn(variant, new Date("2027-03-01T15:00:00Z"), 2);
  await syncDailyUsage(new Date("2027-03-02T03:00:00Z"));
  expect(await booked(variant)).toEqual([
    ["2027-03-01", 1],
    ["2027-03-02", 2],
  ]);
});

test("days the job did not run are caught up with", async () => {
  const [variant] = await createVariants(1, 10);
  await database().dailyStockUsage.deleteMany();
  await database().dailyStockUsage.create({
    data: { variantId: variant, date: new Date(addKstDays(today, -9)), quantity: 1 },
  });
  await orderedOn(variant, new Date(Date.now() - 5 * 86_400_000), 4);
  await syncDailyUsage();
  expect(await booked(variant)).toContainEqual([kstDate(new Date(Date.now() - 5 * 86_400_000)), 4]);
});

test("of two runs at once one works and the other leaves it at that", async () => {
  await askRedis((redis) => redis.set("lock:sync-daily-usage", "another"));
  const { queries } = await countStatements(async () => expect(await syncDailyUsage()).toBeNull());
  expect(queries).toEqual([]);
});

test("the books of all variants are one statement", async () => {
  const variants = await createVariants(20, 10);
  for (const variant of variants) await order(variant, 1);
  const { queries } = await countStatements(() => syncDailyUsage());
  expect(queries).toHaveLength(1);
});
