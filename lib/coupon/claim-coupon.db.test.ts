import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test, vi } from "vitest";
import { database } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { askRedis } from "@/lib/platform/redis";
import { atOnce, failed, succeeded } from "@/lib/testing/at-once";
import { countStatements } from "@/lib/testing/count-statements";
import { refusalOf } from "@/lib/testing/refusal-of";
import { claimCoupon } from "./claim-coupon";
import { booksOf, createCoupon, createUserId, createUsers, exactly, hoursFromNow } from "./coupons-for-tests";
import { createIssue } from "./create-issue";

// What one person may ask is a test of its own.
env().RATE_LIMIT_SCALE = 1_000;
afterEach(() => {
  Object.assign(env(), { RATE_LIMIT_SCALE: 1_000, GATE: "on" });
  vi.restoreAllMocks();
});

const codesOf = async (users: readonly string[], couponId: string) =>
  succeeded(await atOnce(users.length, (index) => refusalOf(claimCoupon(users[index] ?? "", couponId))));
const count = (codes: readonly string[], code: string) => codes.filter((one) => one === code).length;

test("who claims gets the coupon at once, with its number and the terms of this moment", async () => {
  const coupon = await createCoupon({
    kind: "PERCENT",
    value: 10,
    cap: 5_000,
    minimum: 30_000,
    validDays: 3,
  });
  const [first, second] = [await createUserId(), await createUserId()];
  const issue = await claimCoupon(first, coupon.id);
  expect(issue).toMatchObject({
    couponId: coupon.id,
    number: 1,
    name: coupon.name,
    kind: "PERCENT",
    value: 10,
    cap: 5_000,
    minimum: 30_000,
    status: "ACTIVE",
    usable: true,
    expiresSoon: true,
    orderNumber: null,
  });
  expect(Date.parse(issue.expiresAt) - Date.parse(issue.issuedAt)).toBe(3 * 86_400_000);
  expect((await claimCoupon(second, coupon.id)).number).toBe(2);
  await database().coupon.update({ where: { id: coupon.id }, data: { value: 90, name: "새 이름" } });
  expect(await database().couponIssue.findUniqueOrThrow({ where: { id: issue.id } })).toMatchObject({
    name: coupon.name,
    value: 10,
    userId: first,
  });
  expect(await booksOf(coupon.id)).toEqual(exactly(2, 100));
});

test.each(["on", "off"] as const)(
  "2,000 people at once for 100 coupons, gate %s: exactly 100 get one each",
  async (GATE) => {
    env().GATE = GATE;
    const coupon = await createCoupon();
    const codes = await codesOf(await createUsers(2_000), coupon.id);
    expect(codes).toHaveLength(2_000);
    expect([count(codes, "accepted"), count(codes, "COUPON_SOLD_OUT")]).toEqual([100, 1_900]);
    expect(await booksOf(coupon.id)).toEqual(exactly(100));
  },
);

test("400 people, each five times at once, for 100 coupons: exactly 100 people have one each", async () => {
  const coupon = await createCoupon();
  const users = await createUsers(400);
  const codes = await codesOf(Array.from({ length: 5 }, () => users).flat(), coupon.id);
  expect(codes).toHaveLength(2_000);
  expect(count(codes, "accepted")).toBe(100);
  expect(count(codes, "COUPON_SOLD_OUT") + count(codes, "COUPON_ALREADY_ISSUED")).toBe(1_900);
  expect(await booksOf(coupon.id)).toEqual(exactly(100));
});

test.each(["on", "off"] as const)(
  "one person a hundred times at once, gate %s: one coupon, counted once",
  async (GATE) => {
    env().GATE = GATE;
    const coupon = await createCoupon();
    const user = await createUserId();
    const codes = await codesOf(Array<string>(100).fill(user), coupon.id);
    expect([count(codes, "accepted"), count(codes, "COUPON_ALREADY_ISSUED")]).toEqual([1, 99]);
    expect(await booksOf(coupon.id)).toEqual(exactly(1, 100));
  },
);

test("equal claims that pass gate and queue of different instances together: one coupon, counted once", async () => {
  const coupon = await createCoupon();
  for (const user of await createUsers(10)) {
    const results = await atOnce(8, () => createIssue(coupon.id, user));
    expect(failed(results)).toEqual([]);
    const outcomes = succeeded(results).map(({ outcome }) => outcome);
    expect(outcomes.sort()).toEqual([...Array<string>(7).fill("already"), "issued"]);
  }
  expect(await booksOf(coupon.id)).toEqual(exactly(10, 100));
});

test.each([
  { name: "before the opening", given: { issueStartsAt: hoursFromNow(0.5) }, reason: "NOT_YET" },
  { name: "after the end", given: { issueEndsAt: hoursFromNow(-0.5) }, reason: "CLOSED" },
])("a claim $name is told when it is, by the gate and without it", async ({ given, reason }) => {
  const coupon = await createCoupon(given);
  const user = await createUserId();
  const when =
    reason === "NOT_YET"
      ? { issueStartsAt: coupon.issueStartsAt.toISOString() }
      : { issueEndsAt: coupon.issueEndsAt.toISOString() };
  for (const GATE of ["on", "off"] as const) {
    env().GATE = GATE;
    await expect(claimCoupon(user, coupon.id)).rejects.toMatchObject({
      code: "COUPON_NOT_OPEN",
      status: 409,
      details: { reason, ...when },
    });
  }
  expect(await booksOf(coupon.id)).toEqual(exactly(0, 100));
});

test("each refusal has its own words", async () => {
  const user = await createUserId();
  const messages = [];
  const sold = await createCoupon({ quantity: 1 });
  await claimCoupon(await createUserId(), sold.id);
  const mine = await createCoupon();
  await claimCoupon(user, mine.id);
  const early = await createCoupon({ issueStartsAt: hoursFromNow(0.5) });
  const late = await createCoupon({ issueEndsAt: hoursFromNow(-0.5) });
  for (const { id } of [sold, mine, early, late])
    messages.push(await claimCoupon(user, id).catch((error: Error) => error.message));
  expect(new Set(messages).size).toBe(4);
  expect(await refusalOf(claimCoupon(user, newId()))).toBe("ENTITY_NOT_FOUND");
});

test("who has it is told so, also after it sold out and after its end", async () => {
  const coupon = await createCoupon({ quantity: 1 });
  const user = await createUserId();
  await claimCoupon(user, coupon.id);
  for (const GATE of ["on", "off"] as const) {
    env().GATE = GATE;
    expect(await refusalOf(claimCoupon(user, coupon.id))).toBe("COUPON_ALREADY_ISSUED");
    expect(await refusalOf(claimCoupon(await createUserId(), coupon.id))).toBe("COUPON_SOLD_OUT");
  }
  await database().coupon.update({ where: { id: coupon.id }, data: { issueEndsAt: hoursFromNow(-0.5) } });
  expect(await refusalOf(claimCoupon(user, coupon.id))).toBe("COUPON_ALREADY_ISSUED");
});

test("the opening goes by the database's clock, whatever this machine's says", async () => {
  const coupon = await createCoupon({ issueStartsAt: new Date(Date.now() + 700) });
  const user = await createUserId();
  const real = Date.now;
  vi.spyOn(Date, "now").mockImplementation(() => real() + 3_600_000);
  expect(await refusalOf(claimCoupon(user, coupon.id))).toBe("COUPON_NOT_OPEN");
  vi.spyOn(Date, "now").mockImplementation(() => real() - 3_600_000);
  await pause(720);
  expect(await refusalOf(claimCoupon(user, coupon.id))).toBe("accepted");
});

test("nobody comes in before the opening, and everybody who keeps asking comes in within moments after it", async () => {
  const opening = Date.now() + 500;
  const coupon = await createCoupon({ issueStartsAt: new Date(opening) });
  const users = await createUsers(20);
  const entered = await Promise.all(
    users.map(async (user) => {
      while ((await refusalOf(claimCoupon(user, coupon.id))) !== "accepted") await pause(5);
      return Date.now();
    }),
  );
  const [early] = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int FROM coupon_issues i JOIN coupons c ON c.id = i.coupon_id
    WHERE c.id = ${coupon.id}::uuid AND i.issued_at < c.issue_starts_at`;
  expect(early?.count).toBe(0);
  expect(Math.max(...entered)).toBeLessThan(opening + 1_000);
  expect(await booksOf(coupon.id)).toEqual(exactly(20, 100));
});

test("Redis flushed again and again in the middle: exactly 60 get one", async () => {
  const coupon = await createCoupon({ quantity: 60 });
  const users = await createUsers(300);
  const results = await atOnce(300, async (index) => {
    await pause(index);
    if (index % 40 === 20) await askRedis((redis) => redis.flushdb());
    return refusalOf(claimCoupon(users[index] ?? "", coupon.id));
  });
  expect(failed(results)).toEqual([]);
  expect(count(succeeded(results), "accepted")).toBe(60);
  expect(count(succeeded(results), "COUPON_SOLD_OUT")).toBe(240);
  expect(await booksOf(coupon.id)).toEqual(exactly(60));
});

test("a claim costs one statement; one that comes too late costs none", async () => {
  const coupon = await createCoupon({ quantity: 2 });
  const [first, second, third] = await createUsers(3);
  await claimCoupon(first ?? "", coupon.id);
  const claim = await countStatements(() => claimCoupon(second ?? "", coupon.id));
  expect(claim.all).toHaveLength(1);
  const late = await countStatements(() => refusalOf(claimCoupon(third ?? "", coupon.id)));
  expect(late.all).toHaveLength(0);
});

test("one person may ask thirty times a minute, others are not held up by it", async () => {
  env().RATE_LIMIT_SCALE = 1;
  const coupon = await createCoupon();
  const user = await createUserId();
  const codes = await codesOf(Array<string>(40).fill(user), coupon.id);
  expect(count(codes, "accepted")).toBe(1);
  expect(count(codes, "COUPON_ALREADY_ISSUED")).toBe(29);
  expect(count(codes, "TOO_MANY_REQUESTS")).toBe(10);
  expect(await refusalOf(claimCoupon(await createUserId(), coupon.id))).toBe("accepted");
});
