import { setTimeout as pause } from "node:timers/promises";
import { beforeEach, expect, test } from "vitest";
import { database, inTransaction } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { askRedis } from "@/lib/platform/redis";
import { atOnce, failed, succeeded } from "@/lib/testing/at-once";
import { countStatements } from "@/lib/testing/count-statements";
import { refusalOf } from "@/lib/testing/refusal-of";
import forgetScript from "./forget-gate.lua?raw";
import { forgetGate, giveBackToGate, takeFromGate } from "./gate";
import loadScript from "./load-gate.lua?raw";
import { queueForVariants } from "./queue-for-variants";
import { reserveStock } from "./reserve-stock";
import { actBy, brokenSums, createVariants, stockOf } from "./stock-for-tests";
import { throughGate } from "./through-gate";

const flush = () => askRedis((redis) => redis.flushdb());
beforeEach(flush);

const line = (variantId: string, quantity: number) => ({ variantId, quantity });
const setStock = (variantId: string, onHand: number) =>
  database().inventory.update({ where: { variantId }, data: { onHand } });
const reserve = (variantId: string, quantity: number) =>
  inTransaction((tx) => reserveStock(tx, actBy(newId(), [line(variantId, quantity)])));
const buy = (variantId: string) =>
  throughGate(newId(), [line(variantId, 1)], () =>
    queueForVariants([variantId], () => reserve(variantId, 1)),
  );
const taken = { taken: true };
const short = (variantId: string, wanted: number, left: number) => ({
  taken: false,
  shortages: [{ variantId, wanted, left }],
});

test("it takes what is there, and refuses more than is left by saying what is", async () => {
  const [variant] = await createVariants(1, 10);
  expect(await takeFromGate(newId(), [line(variant, 6)])).toEqual(taken);
  expect(await takeFromGate(newId(), [line(variant, 6)])).toEqual(short(variant, 6, 4));
  expect(await takeFromGate(newId(), [line(variant, 4)])).toEqual(taken);
  expect(await takeFromGate(newId(), [line(variant, 1)])).toEqual(short(variant, 1, 0));
});

test("what is missing is loaded from the database: what is sellable, not what is on hand", async () => {
  const [variant] = await createVariants(1, 10);
  await reserve(variant, 7);
  expect(await takeFromGate(newId(), [line(variant, 4)])).toEqual(short(variant, 4, 3));
  expect(await takeFromGate(newId(), [line(variant, 3)])).toEqual(taken);
});

test("the same purchase takes once, however often and from how many places it asks", async () => {
  const [variant] = await createVariants(1, 10);
  const purchase = newId();
  const results = await atOnce(16, () => takeFromGate(purchase, [line(variant, 6)]));
  expect(succeeded(results)).toEqual(Array.from({ length: 16 }, () => taken));
  expect(await takeFromGate(newId(), [line(variant, 5)])).toEqual(short(variant, 5, 4));
});

test("of sixty-four buyers of 20 pieces exactly 20 get through", async () => {
  const [variant] = await createVariants(1, 20);
  const answers = succeeded(await atOnce(64, () => takeFromGate(newId(), [line(variant, 1)])));
  expect(answers.filter((answer) => answer.taken)).toHaveLength(20);
  expect(answers).toHaveLength(64);
});

test("a basket is taken whole or not at all, and every short variant is named", async () => {
  const [first, second, third] = await createVariants(3, 10);
  const basket = [line(third, 11), line(first, 10), line(second, 12)];
  const answer = await takeFromGate(newId(), basket);
  expect(answer).toMatchObject({ taken: false });
  expect(answer.taken ? [] : answer.shortages).toHaveLength(2);
  expect(answer).toHaveProperty(
    "shortages",
    expect.arrayContaining([
      { variantId: second, wanted: 12, left: 10 },
      { variantId: third, wanted: 11, left: 10 },
    ]),
  );
  expect(await takeFromGate(newId(), [line(first, 10)])).toEqual(taken);
});

test("the same variant on two lines is summed", async () => {
  const [variant] = await createVariants(1, 10);
  const twice = [line(variant, 6), line(variant.toUpperCase(), 6)];
  expect(await takeFromGate(newId(), twice)).toEqual(short(variant, 12, 10));
});

test("what is given back can be had again, once, and only what was taken", async () => {
  const [variant] = await createVariants(1, 10);
  const purchase = newId();
  await takeFromGate(purchase, [line(variant, 7)]);
  await giveBackToGate(newId(), [line(variant, 7)]);
  expect(await takeFromGate(newId(), [line(variant, 4)])).toEqual(short(variant, 4, 3));
  await atOnce(16, () => giveBackToGate(purchase, [line(variant, 7)]));
  expect(await takeFromGate(newId(), [line(variant, 11)])).toEqual(short(variant, 11, 10));
  expect(await takeFromGate(purchase, [line(variant, 10)])).toEqual(taken);
});

test("what was taken from a count that was loaded anew since is not given back to it", async () => {
  const [variant] = await createVariants(1, 10);
  const purchase = newId();
  await takeFromGate(purchase, [line(variant, 7)]);
  await forgetGate([variant]);
  expect(await takeFromGate(newId(), [line(variant, 11)])).toEqual(short(variant, 11, 10));
  await giveBackToGate(purchase, [line(variant, 7)]);
  expect(await takeFromGate(newId(), [line(variant, 11)])).toEqual(short(variant, 11, 10));
});

test("restocked goods sell at once when the gate is told to forget", async () => {
  const [variant] = await createVariants(1, 1);
  await takeFromGate(newId(), [line(variant, 1)]);
  await setStock(variant, 5);
  expect(await takeFromGate(newId(), [line(variant, 2)])).toEqual(short(variant, 2, 0));
  await forgetGate([variant]);
  expect(await takeFromGate(newId(), [line(variant, 2)])).toEqual(taken);
});

test("a no is never older than a second, also when nobody told the gate", async () => {
  const [variant] = await createVariants(1, 1);
  await takeFromGate(newId(), [line(variant, 1)]);
  await setStock(variant, 5);
  await pause(1_050);
  expect(await takeFromGate(newId(), [line(variant, 2)])).toEqual(taken);
});

test("who read the database before stock came back does not load what is no longer true", async () => {
  const [variant] = await createVariants(1, 0);
  const key = `{stock}:count:${variant}`;
  const load = (era: string) =>
    askRedis((redis) => redis.eval(loadScript, [key], ["late", "60", "0", era, "0"]));
  await askRedis((redis) => redis.eval(forgetScript, [key], ["forgotten", "60"]));
  expect(await load("")).toEqual(["loaded", "0"]);
  expect(await load("forgotten")).toEqual(["loaded", "1"]);
});

test("an unknown variant is let through: the database says what is wrong with it", async () => {
  const [variant] = await createVariants(1, 10);
  expect(await takeFromGate(newId(), [line(newId(), 1), line(variant, 1)])).toEqual(taken);
  expect(await takeFromGate(newId(), [])).toEqual(taken);
});

test("sixty-four buyers who find a count missing read the database once", async () => {
  const [variant] = await createVariants(1, 100);
  const { queries } = await countStatements(() =>
    atOnce(64, () => takeFromGate(newId(), [line(variant, 1)])),
  );
  expect(queries).toHaveLength(1);
});

test("everything in Redis ends within a minute and lies together", async () => {
  const variants = await createVariants(3, 10);
  await takeFromGate(
    newId(),
    variants.map((id) => line(id, 1)),
  );
  await forgetGate([variants[0]]);
  const keys = await askRedis((redis) => redis.keys("*"));
  expect(keys).toHaveLength(4);
  for (const key of keys) {
    expect(key).toMatch(/^\{stock\}:/);
    const seconds = await askRedis((redis) => redis.ttl(key));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
  }
});

test("asking the gate while rows are locked is a defect", async () => {
  const [variant] = await createVariants(1, 1);
  const asked = inTransaction(() => takeFromGate(newId(), [line(variant, 1)]));
  await expect(asked).rejects.toThrow(/Defect/);
});

test("when the purchase comes to nothing the next one may have it", async () => {
  const [variant] = await createVariants(1, 1);
  const failing = throughGate(newId(), [line(variant, 1)], () => Promise.reject(new Error("card lost")));
  await expect(failing).rejects.toThrow("card lost");
  expect(await refusalOf(buy(variant))).toBe("accepted");
  expect(await refusalOf(buy(variant))).toBe("STOCK_NOT_ENOUGH");
});

test("Redis flushed in the middle of a sale: exactly the stock is sold, and what comes back sells", async () => {
  const [variant] = await createVariants(1, 60);
  const sale = atOnce(200, async (index) => {
    await pause(index);
    if (index % 40 === 20) await flush();
    return refusalOf(buy(variant));
  });
  const codes = succeeded(await sale);
  expect(codes.filter((code) => code === "accepted")).toHaveLength(60);
  expect(codes.filter((code) => code === "STOCK_NOT_ENOUGH")).toHaveLength(140);
  expect(failed(await sale)).toEqual([]);
  expect(await stockOf(variant)).toEqual([{ onHand: 60, reserved: 60 }]);
  expect(await brokenSums(variant)).toEqual([]);
  await setStock(variant, 61);
  await forgetGate([variant]);
  expect(await refusalOf(buy(variant))).toBe("accepted");
});
