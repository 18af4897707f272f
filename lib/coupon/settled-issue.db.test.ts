import { expect, test } from "vitest";
import { system } from "@/lib/platform/actor";
import { database, inTransaction } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { atOnce, succeeded } from "@/lib/testing/at-once";
import { countStatements } from "@/lib/testing/count-statements";
import { createIssue } from "@/lib/testing/create-issue";
import { createOrder } from "@/lib/testing/create-order";
import { createProduct, createUser } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import { letGoIssue } from "./let-go-issue";
import { giveBackIssue } from "./move-give-back-issue";
import { spendIssue } from "./move-spend-issue";
import { requireHeldIssue } from "./require-held-issue";

const past = () => new Date(Date.now() - 1_000);

/** A coupon held for an unpaid order. */
async function heldIssue(given: Parameters<typeof createIssue>[1] = {}) {
  const user = await createUser();
  const issue = await createIssue(user.id, given);
  const order = await createOrder(user.id, await createProduct(), { couponIssueId: issue.id });
  await database().couponIssue.update({ where: { id: issue.id }, data: { orderId: order.id } });
  return { id: issue.id, orderId: order.id, actor: { kind: "ORDERER", id: user.id } as const };
}

type Held = Awaited<ReturnType<typeof heldIssue>>;

const use = ({ orderId, actor }: Held) => inTransaction((tx) => spendIssue(tx, { orderId, actor }));
const giveBack = ({ orderId }: Held) => inTransaction((tx) => giveBackIssue(tx, { orderId, actor: system }));
const issueOf = ({ id }: Held) => database().couponIssue.findUniqueOrThrow({ where: { id } });
const history = async ({ id }: Held) =>
  (await database().stateChange.findMany({ where: { subjectId: id }, orderBy: { sequence: "asc" } })).map(
    ({ act, from, to, actorKind }) => [act, from, to, actorKind],
  );
const expire = ({ id }: Held) =>
  database().couponIssue.update({ where: { id }, data: { expiresAt: past() } });

test("a paid order uses its coupon up, once of sixteen at once, and the history says who", async () => {
  const issue = await heldIssue();
  const used = succeeded(await atOnce(16, () => use(issue)));
  expect(used.filter(Boolean)).toHaveLength(1);
  expect(await issueOf(issue)).toMatchObject({ status: "USED", orderId: issue.orderId });
  expect((await issueOf(issue)).usedAt).not.toBeNull();
  expect(await history(issue)).toEqual([
    ["issue", null, "ACTIVE", "ORDERER"],
    ["use", "ACTIVE", "USED", "ORDERER"],
  ]);
});

test("an order without a coupon uses none, in one statement", async () => {
  const { queries } = await countStatements(async () => {
    expect(await inTransaction((tx) => spendIssue(tx, { orderId: newId(), actor: system }))).toBe(false);
  });
  expect(queries).toHaveLength(1);
});

test("a coupon that ran out while the payment was under way is honoured", async () => {
  const issue = await heldIssue();
  await expire(issue);
  expect(await refusalOf(inTransaction((tx) => requireHeldIssue(tx, issue)))).toBe("accepted");
  expect(await use(issue)).toBe(true);
});

test("a cancelled order gives its coupon back, once of sixteen at once, free for another order", async () => {
  const issue = await heldIssue();
  await use(issue);
  const given = succeeded(await atOnce(16, () => giveBack(issue)));
  expect(given.filter(Boolean)).toHaveLength(1);
  expect(await issueOf(issue)).toMatchObject({ status: "ACTIVE", orderId: null, usedAt: null });
  expect((await history(issue)).at(-1)).toEqual(["giveBack", "USED", "ACTIVE", "SYSTEM"]);
});

test("a coupon whose time is over comes back expired", async () => {
  const issue = await heldIssue();
  await use(issue);
  await expire(issue);
  expect(await giveBack(issue)).toBe(true);
  expect(await issueOf(issue)).toMatchObject({ status: "EXPIRED", orderId: null, usedAt: null });
  expect((await history(issue)).at(-1)).toEqual(["giveBack", "USED", "EXPIRED", "SYSTEM"]);
});

test("a coupon that was not used is not given back, and one that came back is used by its new order only", async () => {
  const issue = await heldIssue();
  expect(await giveBack(issue)).toBe(false);
  await use(issue);
  await giveBack(issue);
  expect(await use(issue)).toBe(false);
  expect(await issueOf(issue)).toMatchObject({ status: "ACTIVE", orderId: null });
});

test.each(["REVOKED", "EXPIRED"] as const)(
  "an order that ends does not revive its %s coupon",
  async (status) => {
    const issue = await heldIssue({ status });
    await inTransaction((tx) => letGoIssue(tx, issue.orderId));
    expect((await issueOf(issue)).status).toBe(status);
    expect(await use(issue)).toBe(false);
    expect(await giveBack(issue)).toBe(false);
    expect((await issueOf(issue)).status).toBe(status);
  },
);

test("an order whose coupon was revoked is not to be paid, and is told why", async () => {
  const issue = await heldIssue({ status: "REVOKED" });
  await expect(inTransaction((tx) => requireHeldIssue(tx, issue))).rejects.toMatchObject({
    code: "COUPON_NOT_USABLE",
    status: 409,
    message: expect.stringContaining("회수된 쿠폰"),
    details: { reason: "REVOKED" },
  });
});

test("an order whose coupon is held for it, or that has none, may be paid; one whose coupon was let go may not", async () => {
  const issue = await heldIssue();
  expect(await refusalOf(inTransaction((tx) => requireHeldIssue(tx, issue)))).toBe("accepted");
  expect(await refusalOf(inTransaction((tx) => requireHeldIssue(tx, { orderId: newId() })))).toBe("accepted");
  await inTransaction((tx) => letGoIssue(tx, issue.orderId));
  expect(await refusalOf(inTransaction((tx) => requireHeldIssue(tx, issue)))).toBe("COUPON_NOT_USABLE");
});
