import { expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { atOnce, succeeded } from "@/lib/testing/at-once";
import { createIssue } from "@/lib/testing/create-issue";
import { createOrder } from "@/lib/testing/create-order";
import { createProduct, createUser } from "@/lib/testing/factories";
import { createCoupon, createUsers } from "./coupons-for-tests";
import { expireIssues } from "./move-expire-issues";

const past = () => new Date(Date.now() - 1_000);
const statusOf = async (id: string) =>
  (await database().couponIssue.findUniqueOrThrow({ where: { id } })).status;

test("what is past expires with its history; what is not past, held or no longer active stays", async () => {
  const user = await createUser();
  const due = await createIssue(user.id, { expiresAt: past() });
  const young = await createIssue(user.id);
  const held = await createIssue(user.id, { expiresAt: past() });
  const order = await createOrder(user.id, await createProduct(), { couponIssueId: held.id });
  await database().couponIssue.update({ where: { id: held.id }, data: { orderId: order.id } });
  const revoked = await createIssue(user.id, { status: "REVOKED", expiresAt: past() });
  expect(await expireIssues()).toBe(1);
  expect(await expireIssues()).toBe(0);
  expect(await Promise.all([due, young, held, revoked].map(({ id }) => statusOf(id)))).toEqual([
    "EXPIRED",
    "ACTIVE",
    "ACTIVE",
    "REVOKED",
  ]);
  const history = await database().stateChange.findMany({ where: { subjectId: due.id } });
  expect(history.at(-1)).toMatchObject({ act: "expire", from: "ACTIVE", to: "EXPIRED", actorKind: "SYSTEM" });
});

test("once its order has let it go it expires like the others", async () => {
  const user = await createUser();
  const issue = await createIssue(user.id, { expiresAt: past() });
  const order = await createOrder(user.id, await createProduct(), { couponIssueId: issue.id });
  await database().couponIssue.update({ where: { id: issue.id }, data: { orderId: order.id } });
  await expireIssues();
  await database().couponIssue.update({ where: { id: issue.id }, data: { orderId: null } });
  await expireIssues();
  expect(await statusOf(issue.id)).toBe("EXPIRED");
});

test("1,200 at once in two runs side by side: each expires once", async () => {
  const coupon = await createCoupon({ quantity: 1_200, issued: 1_200 });
  const users = await createUsers(1_200);
  const terms = { name: coupon.name, kind: coupon.kind, value: coupon.value, minimum: 0 };
  await database().couponIssue.createMany({
    data: users.map((userId, index) => ({
      id: newId(),
      couponId: coupon.id,
      userId,
      number: index + 1,
      expiresAt: past(),
      ...terms,
    })),
  });
  const counts = succeeded(await atOnce(2, expireIssues));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1_200);
  const [left] = await database().$queryRaw<{ active: number; changes: number }[]>`
    SELECT count(*) FILTER (WHERE i.status = 'ACTIVE')::int AS active, count(s.id)::int AS changes
    FROM coupon_issues i LEFT JOIN state_changes s ON s.subject_id = i.id AND s.act = 'expire'
    WHERE i.coupon_id = ${coupon.id}::uuid`;
  expect(left).toEqual({ active: 0, changes: 1_200 });
});
