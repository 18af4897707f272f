import { expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { atOnce, succeeded } from "@/lib/testing/at-once";
import { createIssue } from "@/lib/testing/create-issue";
import { createOrder } from "@/lib/testing/create-order";
import { createProduct, createUser } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import { listOwnIssues } from "./list-own-issues";
import { revokeIssue } from "./move-revoke-issue";

const createAdmin = async () => (await createUser({ role: "ADMIN" })).id;
const issueOf = (id: string) => database().couponIssue.findUniqueOrThrow({ where: { id } });
const historyOf = (subjectId: string) =>
  database().stateChange.findMany({ where: { subjectId }, orderBy: { sequence: "asc" } });

async function heldIssue() {
  const user = await createUser();
  const issue = await createIssue(user.id);
  const order = await createOrder(user.id, await createProduct(), { couponIssueId: issue.id });
  await database().couponIssue.update({ where: { id: issue.id }, data: { orderId: order.id } });
  return { user, issue, order };
}

test("a revoked coupon is gone for its owner, and history and audit log say who took it and why", async () => {
  const admin = await createAdmin();
  const user = await createUser();
  const issue = await createIssue(user.id);
  expect(await revokeIssue(admin, issue.id, "잘못 드렸어요")).toMatchObject({
    id: issue.id,
    status: "REVOKED",
    userId: user.id,
  });
  expect((await historyOf(issue.id)).at(-1)).toMatchObject({
    act: "revoke",
    from: "ACTIVE",
    to: "REVOKED",
    actorKind: "ADMIN",
    actorId: admin,
    note: "잘못 드렸어요",
  });
  expect(await database().auditLog.findMany({ where: { subjectId: issue.id } })).toMatchObject([
    {
      actorId: admin,
      action: "coupon-issue/revoke",
      before: { status: "ACTIVE" },
      after: { status: "REVOKED" },
      reason: "잘못 드렸어요",
    },
  ]);
  expect((await listOwnIssues(user.id, { state: "usable" })).items).toEqual([]);
  expect((await listOwnIssues(user.id, { state: "past" })).items).toMatchObject([
    { status: "REVOKED", usable: false },
  ]);
});

test("of sixteen revocations at once one counts", async () => {
  const [admin, user] = [await createAdmin(), await createUser()];
  const issue = await createIssue(user.id);
  const codes = succeeded(await atOnce(16, () => refusalOf(revokeIssue(admin, issue.id, "두 번"))));
  expect(codes.filter((code) => code === "accepted")).toHaveLength(1);
  expect(codes.filter((code) => code === "COUPON_NOT_USABLE")).toHaveLength(15);
  expect(await historyOf(issue.id)).toHaveLength(2);
  expect(await database().auditLog.count({ where: { subjectId: issue.id } })).toBe(1);
});

test.each(["USED", "EXPIRED", "REVOKED"] as const)(
  "what is %s is not revoked, and keeps its state",
  async (status) => {
    const admin = await createAdmin();
    const { issue } = await heldIssue();
    const given = status === "USED" ? { status, usedAt: new Date() } : { status };
    await database().couponIssue.update({ where: { id: issue.id }, data: given });
    await expect(revokeIssue(admin, issue.id, "회수")).rejects.toMatchObject({
      code: "COUPON_NOT_USABLE",
      details: { reason: status },
    });
    expect((await issueOf(issue.id)).status).toBe(status);
    expect(await refusalOf(revokeIssue(admin, newId(), "회수"))).toBe("ENTITY_NOT_FOUND");
  },
);

test("a coupon an unpaid order holds can be revoked, not while that order is being paid", async () => {
  const admin = await createAdmin();
  const { user, issue, order } = await heldIssue();
  const payment = await database().payment.create({
    data: {
      purpose: "ORDER",
      orderId: order.id,
      userId: user.id,
      idempotencyKey: newId(),
      requestHash: "",
      method: "CARD",
      provider: "TOSS",
      providerOrderId: newId(),
      amount: order.payable,
    },
  });
  for (const status of ["REQUESTED", "UNKNOWN", "WAITING_FOR_DEPOSIT"] as const) {
    await database().payment.update({ where: { id: payment.id }, data: { status } });
    await expect(revokeIssue(admin, issue.id, "회수")).rejects.toMatchObject({
      code: "COUPON_NOT_USABLE",
      details: { reason: "PAYMENT_UNDER_WAY" },
    });
  }
  expect(await issueOf(issue.id)).toMatchObject({ status: "ACTIVE", orderId: order.id });
  const failed = { status: "FAILED", failedAt: new Date(), failureCode: "X" } as const;
  await database().payment.update({ where: { id: payment.id }, data: failed });
  await revokeIssue(admin, issue.id, "회수");
  expect(await issueOf(issue.id)).toMatchObject({ status: "REVOKED", orderId: null });
});
