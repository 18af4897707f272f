import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeEach, expect, test } from "vitest";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { askRedis } from "@/lib/platform/redis";
import { atOnce, failed, succeeded } from "@/lib/testing/at-once";
import { refusalOf } from "@/lib/testing/refusal-of";
import { startTestGateway } from "@/sandbox/redis-rest/test-gateway";
import { claimCoupon } from "./claim-coupon";
import { booksOf, createCoupon, createUserId, createUsers, exactly } from "./coupons-for-tests";
import { passCouponGate } from "./pass-coupon-gate";

// A Redis and a gateway of its own, to be cut, slowed down and stopped.
const gateway = await startTestGateway();
Object.assign(process.env, { UPSTASH_REDIS_REST_URL: gateway.url, UPSTASH_REDIS_REST_TOKEN: "first" });
afterAll(() => gateway.end());

/** Well again, and known to be: an open breaker asks again after five seconds. */
beforeEach(async () => {
  await gateway.fault({ mode: "none" });
  const { id } = await createCoupon();
  const known = async () => {
    await passCouponGate(id, newId());
    return askRedis((redis) => redis.exists(`{coupon}:${id}`));
  };
  await expect.poll(known, { timeout: 8_000, interval: 200 }).toBe(1);
});

const count = (codes: readonly string[], code: string) => codes.filter((one) => one === code).length;

/** `people` claim one millisecond after the other; what `meanwhile` does happens beside it. */
async function rush(quantity: number, people: number, meanwhile: (index: number) => Promise<void>) {
  const coupon = await createCoupon({ quantity });
  const users = await createUsers(people);
  const results = await atOnce(people, async (index) => {
    await pause(index);
    await meanwhile(index);
    return refusalOf(claimCoupon(users[index] ?? "", coupon.id));
  });
  expect(failed(results)).toEqual([]);
  return { codes: succeeded(results), books: await booksOf(coupon.id) };
}

test("Redis stopped in the middle of a rush and started again: exactly 60 get one", async () => {
  const { codes, books } = await rush(60, 300, async (index) => {
    if (index === 40) await gateway.redis.stop("SIGKILL");
    if (index === 200) await gateway.redis.start();
  });
  expect([count(codes, "accepted"), count(codes, "COUPON_SOLD_OUT")]).toEqual([60, 240]);
  expect(books).toEqual(exactly(60));
});

test("without Redis 500 people at once get exactly 100, and one person is still limited", async () => {
  await gateway.fault({ mode: "down" });
  const coupon = await createCoupon();
  const users = await createUsers(500);
  const results = await atOnce(500, (index) => refusalOf(claimCoupon(users[index] ?? "", coupon.id)));
  expect(failed(results)).toEqual([]);
  expect(count(succeeded(results), "accepted")).toBe(100);
  expect(await booksOf(coupon.id)).toEqual(exactly(100));
  const user = await createUserId();
  const codes = succeeded(await atOnce(40, () => refusalOf(claimCoupon(user, coupon.id))));
  expect(count(codes, "TOO_MANY_REQUESTS")).toBe(10);
});

test("a Redis that hangs holds claims up for three time-outs at the most, and loses none", async () => {
  env().RATE_LIMIT_SCALE = 1_000;
  await gateway.fault({ mode: "slow", ms: 10_000 });
  const startedAt = performance.now();
  const { codes, books } = await rush(100, 200, async () => {});
  expect(count(codes, "accepted")).toBe(100);
  expect(books).toEqual(exactly(100));
  expect(performance.now() - startedAt).toBeLessThan(6_000);
});
