import { beforeEach, expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { countStatements } from "@/lib/testing/count-statements";
import { createIssue } from "@/lib/testing/create-issue";
import { createOrder } from "@/lib/testing/create-order";
import { createProduct, createUser } from "@/lib/testing/factories";
import { claimCoupon } from "./claim-coupon";
import { createCoupon, createUserId, hoursFromNow } from "./coupons-for-tests";
import { listCoupons } from "./list-coupons";
import { listOwnIssues } from "./list-own-issues";

// Nobody has any of them.
beforeEach(() =>
  database()
    .coupon.deleteMany({ where: { issues: { none: {} } } })
    .then(),
);

const dayMs = 86_400_000;

test("what is open, what opens soon and what is sold out is shown; what is over or far away is not", async () => {
  const open = await createCoupon({ name: "열림", issueStartsAt: hoursFromNow(-3) });
  const sold = await createCoupon({ name: "매진", issueStartsAt: hoursFromNow(-2), quantity: 1 });
  await claimCoupon(await createUserId(), sold.id);
  const soon = await createCoupon({
    name: "곧",
    issueStartsAt: hoursFromNow(2),
    issueEndsAt: hoursFromNow(3),
  });
  await createCoupon({ name: "끝", issueStartsAt: hoursFromNow(-5), issueEndsAt: hoursFromNow(-4) });
  await createCoupon({
    name: "먼",
    issueStartsAt: hoursFromNow(24 * 15),
    issueEndsAt: hoursFromNow(24 * 16),
  });
  const { items, at, nextCursor } = await listCoupons(null);
  expect(items).toMatchObject([
    { id: open.id, state: "OPEN", quantity: 100, remaining: 100, mine: null },
    { id: soon.id, state: "SOON", remaining: 100, mine: null },
    { id: sold.id, state: "SOLD_OUT", quantity: 1, remaining: 0, mine: null },
  ]);
  expect(nextCursor).toBeNull();
  expect(Math.abs(Date.parse(at) - Date.now())).toBeLessThan(5_000);
});

test("who has one sees their own issue, and nobody else's", async () => {
  const coupon = await createCoupon({ issueStartsAt: hoursFromNow(-400) });
  const [user, other] = [await createUserId(), await createUserId()];
  const issue = await claimCoupon(user, coupon.id);
  const mine = { id: issue.id, number: 1, status: "ACTIVE", expiresAt: issue.expiresAt };
  const { queries } = await countStatements(async () => {
    expect((await listCoupons(user)).items.find(({ id }) => id === coupon.id)?.mine).toEqual(mine);
  });
  expect(queries).toHaveLength(1);
  expect((await listCoupons(other)).items.find(({ id }) => id === coupon.id)?.mine).toBeNull();
});

test("an empty list still tells the time, and a page goes on where the last one ended", async () => {
  const far = { issueStartsAt: hoursFromNow(5), issueEndsAt: hoursFromNow(6) };
  const made: string[] = [];
  for (let n = 0; n < 3; n += 1) made.push((await createCoupon(far)).id);
  const all = (await listCoupons(null, { limit: 100 })).items;
  const before = all.findIndex(({ id }) => made.includes(id));
  const first = await listCoupons(null, { limit: before + 2 });
  const second = await listCoupons(null, { limit: 2, cursor: first.nextCursor ?? "" });
  const seen = [...first.items.slice(before), ...second.items].map(({ id }) => id);
  expect(seen.filter((id) => made.includes(id))).toEqual(made.sort());
  const last = await listCoupons(null, { limit: 100, cursor: first.nextCursor ?? "" });
  expect(last.nextCursor).toBeNull();
  expect(Number.isNaN(Date.parse(second.at))).toBe(false);
});

test("what is sold out comes last, page by page, each once", async () => {
  const made: string[] = [];
  for (let n = 0; n < 6; n += 1) {
    const coupon = await createCoupon({ issueStartsAt: hoursFromNow(n - 20), quantity: n % 2 ? 1 : 5 });
    await claimCoupon(await createUserId(), coupon.id);
    made.push(coupon.id);
  }
  const seen: string[] = [];
  let cursor: string | null = "";
  do {
    const page: Awaited<ReturnType<typeof listCoupons>> = await listCoupons(null, {
      limit: 2,
      ...(cursor && { cursor }),
    });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor);
  const expected = [0, 2, 4, 1, 3, 5].map((n) => made[n]);
  expect(seen.filter((id) => made.includes(id))).toEqual(expected);
  expect(new Set(seen).size).toBe(seen.length);
});

test("one's own: what ends first comes first; held, used, expired and revoked ones say what they are", async () => {
  const user = await createUser();
  const inDays = (days: number) => new Date(Date.now() + days * dayMs);
  const late = await createIssue(user.id, { name: "늦게", expiresAt: inDays(9) });
  const soon = await createIssue(user.id, { name: "곧", expiresAt: inDays(2) });
  const held = await createIssue(user.id, { name: "잡힘", expiresAt: inDays(5) });
  const order = await createOrder(user.id, await createProduct(), { couponIssueId: held.id });
  await database().couponIssue.update({ where: { id: held.id }, data: { orderId: order.id } });
  const unswept = await createIssue(user.id, { name: "지남", expiresAt: inDays(-1) });
  const revoked = await createIssue(user.id, { name: "회수", status: "REVOKED" });
  const { items } = await listOwnIssues(user.id, { state: "usable" });
  expect(items).toMatchObject([
    { id: soon.id, status: "ACTIVE", usable: true, expiresSoon: true, orderNumber: null },
    { id: held.id, status: "ACTIVE", usable: false, expiresSoon: false, orderNumber: order.number },
    { id: late.id, status: "ACTIVE", usable: true, expiresSoon: false },
  ]);
  const past = await listOwnIssues(user.id, { state: "past" });
  expect(past.items).toMatchObject([
    { id: revoked.id, status: "REVOKED", usable: false },
    { id: unswept.id, status: "EXPIRED", usable: false },
  ]);
  expect((await listOwnIssues((await createUser()).id)).items).toEqual([]);
});

test.each(["usable", "past", undefined] as const)("one's own in pages, %s: every one once", async (state) => {
  const user = await createUser();
  for (let n = 0; n < 7; n += 1)
    await createIssue(
      user.id,
      state === "past" ? { status: "REVOKED" } : { expiresAt: hoursFromNow(24 + (n % 2)) },
    );
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await listOwnIssues(user.id, {
      limit: 3,
      ...(state && { state }),
      ...(cursor && { cursor }),
    });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor);
  expect(seen).toHaveLength(7);
  expect(new Set(seen).size).toBe(7);
});
