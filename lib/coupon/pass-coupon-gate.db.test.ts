import { setTimeout as pause } from "node:timers/promises";
import { beforeEach, expect, test } from "vitest";
import { database, inTransaction } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { askRedis } from "@/lib/platform/redis";
import { atOnce, succeeded } from "@/lib/testing/at-once";
import { countStatements } from "@/lib/testing/count-statements";
import { refusalOf } from "@/lib/testing/refusal-of";
import { createCoupon, hoursFromNow } from "./coupons-for-tests";
import { forgetCouponGate } from "./forget-coupon-gate";
import loadScript from "./load-coupon-gate.lua?raw";
import { passCouponGate } from "./pass-coupon-gate";
import { tellCouponGate } from "./tell-coupon-gate";

beforeEach(() => askRedis((redis) => redis.flushdb()));

const ask = (couponId: string, userId = newId()) => refusalOf(passCouponGate(couponId, userId));
const issueAll = (id: string, quantity: number) =>
  database().coupon.update({ where: { id }, data: { quantity, issued: quantity } });

test("it lets through while there is something left, and takes nothing by asking", async () => {
  const { id } = await createCoupon({ quantity: 1 });
  const answers = succeeded(await atOnce(64, () => ask(id)));
  expect(new Set(answers)).toEqual(new Set(["accepted"]));
});

test("what a claim has shown is known at once: who has it, and that nothing is left", async () => {
  const { id } = await createCoupon({ quantity: 2 });
  const user = newId();
  await ask(id);
  await tellCouponGate(id, user, { has: true, quantity: 2, left: 1 });
  expect([await ask(id, user), await ask(id)]).toEqual(["COUPON_ALREADY_ISSUED", "accepted"]);
  await tellCouponGate(id, newId(), { has: true, quantity: 2, left: 0 });
  await tellCouponGate(id, newId(), { has: true, quantity: 2, left: 1 });
  expect([await ask(id, user), await ask(id)]).toEqual(["COUPON_ALREADY_ISSUED", "COUPON_SOLD_OUT"]);
});

test("what was learned of a smaller quantity says nothing of the larger one", async () => {
  const { id } = await createCoupon({ quantity: 5 });
  await ask(id);
  await tellCouponGate(id, newId(), { has: true, quantity: 4, left: 0 });
  expect(await ask(id)).toBe("accepted");
});

test("a no is never older than a second, also when nobody told the gate", async () => {
  const { id } = await createCoupon({ quantity: 1 });
  await issueAll(id, 1);
  expect(await ask(id)).toBe("COUPON_SOLD_OUT");
  await database().coupon.update({ where: { id }, data: { quantity: 2 } });
  expect(await ask(id)).toBe("COUPON_SOLD_OUT");
  await pause(1_050);
  expect(await ask(id)).toBe("accepted");
});

test("a quantity that was raised is had at once when the gate is told to forget", async () => {
  const { id } = await createCoupon({ quantity: 1 });
  await issueAll(id, 1);
  await ask(id);
  await database().coupon.update({ where: { id }, data: { quantity: 2 } });
  await forgetCouponGate(id);
  expect(await ask(id)).toBe("accepted");
});

test("it opens no later than the database does, to the moment", async () => {
  const { id } = await createCoupon({ issueStartsAt: new Date(Date.now() + 400) });
  expect(await ask(id)).toBe("COUPON_NOT_OPEN");
  while ((await ask(id)) !== "accepted") await pause(1);
  const [clock] = await database().$queryRaw<{ late: number }[]>`
    SELECT extract(epoch FROM now() - issue_starts_at)::float * 1000 AS late FROM coupons WHERE id = ${id}::uuid`;
  expect(clock?.late).toBeLessThan(100);
});

test("a clock of Redis that is an hour off changes nothing", async () => {
  const early = await createCoupon({ issueStartsAt: hoursFromNow(0.5) });
  const open = await createCoupon({ issueEndsAt: hoursFromNow(0.5) });
  for (const { id, issueStartsAt, issueEndsAt, quantity } of [early, open]) {
    // As the gate would have kept them: what the database's clock said, beside the reading of Redis' own.
    for (const skewMs of [-3_600_000, 3_600_000]) {
      await forgetCouponGate(id);
      const [seconds] = await askRedis((redis) => redis.time());
      const clock = Number(seconds) * 1_000 + skewMs;
      const [opens, ends] = [issueStartsAt.getTime() + skewMs, issueEndsAt.getTime() + skewMs];
      const values = [quantity, quantity, opens, ends, clock].map(String);
      await askRedis((redis) =>
        redis.eval(loadScript, [`{coupon}:${id}`], [String(Number(seconds) * 1_000), "60", ...values]),
      );
      expect(await ask(id)).toBe(id === early.id ? "COUPON_NOT_OPEN" : "accepted");
    }
  }
});

test("who asked the database before somebody else does not load what is no longer true", async () => {
  const { id } = await createCoupon();
  const load = (asked: number, left: number) =>
    askRedis((redis) =>
      redis.eval(loadScript, [`{coupon}:${id}`], [String(asked), "60", "9", String(left), "0", "1", "0"]),
    );
  expect(await load(2_000, 4)).toEqual(["loaded"]);
  expect(await load(1_000, 5)).toEqual(["kept"]);
  expect(await askRedis((redis) => redis.hget(`{coupon}:${id}`, "left"))).toBe("4");
});

test("an unknown coupon is let through: the database says what is wrong with it", async () => {
  expect(await ask(newId())).toBe("accepted");
});

test("sixty-four claims that find it missing read the database once", async () => {
  const { id } = await createCoupon();
  const { queries } = await countStatements(() => atOnce(64, () => ask(id)));
  expect(queries).toHaveLength(1);
});

test("everything in Redis ends within a minute and lies together", async () => {
  const { id } = await createCoupon();
  await ask(id);
  await tellCouponGate(id, newId(), { has: true, quantity: 100, left: 99 });
  const keys = await askRedis((redis) => redis.keys("*"));
  expect(keys).toHaveLength(2);
  for (const key of keys) {
    expect(key).toMatch(/^\{coupon\}:/);
    const seconds = await askRedis((redis) => redis.ttl(key));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
  }
});

test("asking the gate while rows are locked is a defect", async () => {
  const { id } = await createCoupon();
  await expect(inTransaction(() => passCouponGate(id, newId()))).rejects.toThrow(/Defect/);
});
