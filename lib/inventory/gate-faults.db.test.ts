import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeEach, expect, test } from "vitest";
import { inTransaction } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { withLock } from "@/lib/platform/lock";
import { Outage } from "@/lib/platform/outage";
import { askRedis } from "@/lib/platform/redis";
import { atOnce, succeeded } from "@/lib/testing/at-once";
import { refusalOf } from "@/lib/testing/refusal-of";
import { startTestGateway } from "@/sandbox/redis-rest/test-gateway";
import { countUsage } from "./count-usage";
import { forgetGate, giveBackToGate, takeFromGate } from "./gate";
import { queueForVariants } from "./queue-for-variants";
import { reserveStock } from "./reserve-stock";
import { actBy, brokenSums, createVariants, stockOf } from "./stock-for-tests";
import { throughGate } from "./through-gate";

// A Redis and a gateway of its own, to be cut, slowed down and stopped.
const gateway = await startTestGateway();
Object.assign(process.env, { UPSTASH_REDIS_REST_URL: gateway.url, UPSTASH_REDIS_REST_TOKEN: "first" });
afterAll(() => gateway.end());

const heal = () => gateway.fault({ mode: "none" });
const line = (variantId: string, quantity: number) => ({ variantId, quantity });
const reserve = (variantId: string) =>
  inTransaction((tx) => reserveStock(tx, actBy(newId(), [line(variantId, 1)])));
const buy = (variantId: string) =>
  throughGate(newId(), [line(variantId, 1)], () => queueForVariants([variantId], () => reserve(variantId)));

/** Well again, and known to be: an open breaker asks again after five seconds. */
beforeEach(async () => {
  await heal();
  const [variant] = await createVariants(1, 1);
  const known = async () => {
    await takeFromGate(newId(), [line(variant, 1)]);
    return askRedis((redis) => redis.exists(`{stock}:count:${variant}`));
  };
  await expect.poll(known, { timeout: 8_000, interval: 200 }).toBe(1);
});

test("a purchase whose answer is lost goes on, and asked again takes nothing more", async () => {
  const [variant] = await createVariants(1, 10);
  await takeFromGate(newId(), [line(variant, 1)]);
  await gateway.fault({ mode: "drop-answer", times: 1, match: "evalsha" });
  const purchase = newId();
  expect(await takeFromGate(purchase, [line(variant, 6)])).toEqual({ taken: true });
  expect(await takeFromGate(purchase, [line(variant, 6)])).toEqual({ taken: true });
  const shortages = [{ variantId: variant, wanted: 4, left: 3 }];
  expect(await takeFromGate(newId(), [line(variant, 4)])).toEqual({ taken: false, shortages });
});

test("while Redis is away nobody is refused or kept waiting, and after it is back the gate works again", async () => {
  const [variant] = await createVariants(1, 1);
  await takeFromGate(newId(), [line(variant, 1)]);
  await gateway.fault({ mode: "down" });
  for (let n = 0; n < 3; n += 1)
    expect(await takeFromGate(newId(), [line(variant, 1)])).toEqual({ taken: true });
  const startedAt = performance.now();
  for (let n = 0; n < 100; n += 1) {
    expect(await takeFromGate(newId(), [line(variant, 1)])).toEqual({ taken: true });
    await giveBackToGate(newId(), [line(variant, 1)]);
    await forgetGate([variant]);
  }
  expect(performance.now() - startedAt).toBeLessThan(200);
  await heal();
  const refused = async () => (await takeFromGate(newId(), [line(variant, 2)])).taken;
  await expect.poll(refused, { timeout: 8_000, interval: 100 }).toBe(false);
});

test("a Redis that hangs costs three time-outs, then nothing", async () => {
  const [variant] = await createVariants(1, 50);
  await gateway.fault({ mode: "slow", ms: 10_000 });
  const startedAt = performance.now();
  const answers = succeeded(await atOnce(500, () => takeFromGate(newId(), [line(variant, 1)])));
  expect(answers.filter(({ taken }) => taken)).toHaveLength(500);
  expect(performance.now() - startedAt).toBeLessThan(5_000);
});

test("Redis stopped in the middle of a sale: exactly the stock is sold", async () => {
  const [variant] = await createVariants(1, 60);
  const sale = atOnce(200, async (index) => {
    await pause(index);
    if (index === 40) await gateway.redis.stop("SIGKILL");
    if (index === 120) await gateway.redis.start();
    return refusalOf(buy(variant));
  });
  const codes = succeeded(await sale);
  expect(codes.filter((code) => code === "accepted")).toHaveLength(60);
  expect(codes.filter((code) => code === "STOCK_NOT_ENOUGH")).toHaveLength(140);
  expect(await stockOf(variant)).toEqual([{ onHand: 60, reserved: 60 }]);
  expect(await brokenSums(variant)).toEqual([]);
});

test("a lock whose answer is lost does not stay behind", async () => {
  const name = newId();
  await gateway.fault({ mode: "drop-answer", times: 1, match: "set lock:" });
  const locked = withLock(name, 60_000, async () => "never");
  await expect(locked).rejects.toBeInstanceOf(Outage);
  expect(await withLock(name, 60_000, async () => "done")).toEqual({ held: true, value: "done" });
});

test("usage that cannot be counted harms nobody", async () => {
  const [variant] = await createVariants(1, 1);
  await gateway.fault({ mode: "down" });
  await expect(countUsage([line(variant, 1)])).resolves.toBeUndefined();
});
