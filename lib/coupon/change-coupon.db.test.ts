import { expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { atOnce, succeeded } from "@/lib/testing/at-once";
import { createUser } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import { changeCoupon } from "./change-coupon";
import { claimCoupon } from "./claim-coupon";
import {
  booksOf,
  createCoupon as createOpenCoupon,
  createUserId,
  createUsers,
  exactly,
  hoursFromNow,
} from "./coupons-for-tests";
import { createCoupon } from "./create-coupon";
import { listAllCoupons } from "./list-all-coupons";
import { listIssues } from "./list-issues";
import { ChangeCoupon, CreateCoupon } from "./schemas";

const terms = {
  name: "금요일 밤",
  description: "한 주의 끝에",
  kind: "PERCENT",
  value: 10,
  cap: 5_000,
  minimum: 30_000,
  quantity: 3,
  issueStartsAt: hoursFromNow(-1).toISOString(),
  issueEndsAt: hoursFromNow(1).toISOString(),
  validDays: 7,
};
const createAdmin = async () => (await createUser({ role: "ADMIN", name: "박관리" })).id;
const audits = (subjectId: string) =>
  database().auditLog.findMany({ where: { subjectId }, orderBy: { at: "asc" } });

test("a coupon that is made can be claimed, and the audit log says who made it of what", async () => {
  const admin = await createAdmin();
  const coupon = await createCoupon(admin, CreateCoupon.parse(terms));
  expect(coupon).toMatchObject({ ...terms, issued: 0, remaining: 3, state: "OPEN" });
  expect((await claimCoupon(await createUserId(), coupon.id)).number).toBe(1);
  expect(await audits(coupon.id)).toMatchObject([
    { actorId: admin, action: "coupon/create", subject: "coupon", after: { value: 10, quantity: 3 } },
  ]);
});

test("cap and minimum may be left out", async () => {
  const { cap: _, minimum: __, ...rest } = terms;
  expect(await createCoupon(await createAdmin(), CreateCoupon.parse(rest))).toMatchObject({
    cap: null,
    minimum: 0,
  });
});

test.each<[string, object]>([
  ["value", { value: 0 }],
  ["value", { value: 101 }],
  ["value", { value: 1.5 }],
  ["value", { value: "10" }],
  ["value", { kind: "FIXED", cap: null, value: 0 }],
  ["value", { kind: "FREE_SHIPPING", cap: null, value: 1 }],
  ["cap", { kind: "FIXED" }],
  ["cap", { kind: "FREE_SHIPPING", value: 0 }],
  ["cap", { cap: 0 }],
  ["minimum", { minimum: -1 }],
  ["quantity", { quantity: 0 }],
  ["quantity", { quantity: 1_000_001 }],
  ["issueEndsAt", { issueEndsAt: terms.issueStartsAt }],
  ["issueEndsAt", { issueEndsAt: "soon" }],
  ["issueStartsAt", { issueStartsAt: "0000-01-01T00:00:00Z" }],
  ["validDays", { validDays: 0 }],
  ["validDays", { validDays: 3_651 }],
  ["name", { name: "  " }],
  ["name", { name: "a\u0000b" }],
  ["description", { description: "가".repeat(301) }],
  ["", { issued: 5 }],
])("a coupon with a wrong %s %o is refused", (path, wrong) => {
  const { error } = CreateCoupon.safeParse({ ...terms, ...wrong });
  expect(error?.issues.map((issue) => issue.path.join("."))).toContain(path);
});

test("more of it is had at once, also when it had sold out", async () => {
  const coupon = await createCoupon(await createAdmin(), CreateCoupon.parse({ ...terms, quantity: 1 }));
  await claimCoupon(await createUserId(), coupon.id);
  expect(await refusalOf(claimCoupon(await createUserId(), coupon.id))).toBe("COUPON_SOLD_OUT");
  expect(await changeCoupon(await createAdmin(), coupon.id, { quantity: 2 })).toMatchObject({ remaining: 1 });
  expect(await refusalOf(claimCoupon(await createUserId(), coupon.id))).toBe("accepted");
  expect(await booksOf(coupon.id)).toEqual(exactly(2));
});

test("raised in the middle of a rush, it is exactly as many as the last word said", async () => {
  const { id } = await createOpenCoupon({ quantity: 20 });
  const admin = await createAdmin();
  const users = await createUsers(200);
  const codes = succeeded(
    await atOnce(200, async (index) => {
      if (index === 40) await changeCoupon(admin, id, { quantity: 50 });
      return refusalOf(claimCoupon(users[index] ?? "", id));
    }),
  );
  const got = codes.filter((code) => code === "accepted").length;
  expect(got).toBeGreaterThanOrEqual(20);
  expect(await booksOf(id)).toEqual(exactly(got, 50));
});

test("its words and its end change, and the audit log keeps what was before", async () => {
  const admin = await createAdmin();
  const { id } = await createOpenCoupon({ name: "옛 이름" });
  const issueEndsAt = hoursFromNow(48);
  const changed = await changeCoupon(admin, id, { name: "새 이름", issueEndsAt });
  expect(changed).toMatchObject({ name: "새 이름", issueEndsAt: issueEndsAt.toISOString(), quantity: 100 });
  expect(await audits(id)).toMatchObject([
    {
      actorId: admin,
      action: "coupon/change",
      before: { name: "옛 이름" },
      after: { name: "새 이름", issueEndsAt: issueEndsAt.toISOString() },
    },
  ]);
});

test("what was promised stays promised: no fewer, no end in the past or before the opening, nothing once it is over", async () => {
  const admin = await createAdmin();
  const { id } = await createOpenCoupon();
  const soon = await createOpenCoupon({ issueStartsAt: hoursFromNow(5), issueEndsAt: hoursFromNow(6) });
  const over = await createOpenCoupon({ issueEndsAt: hoursFromNow(-0.1) });
  expect(await refusalOf(changeCoupon(admin, id, { quantity: 99 }))).toBe("INVALID_REQUEST");
  expect(await refusalOf(changeCoupon(admin, id, { issueEndsAt: hoursFromNow(-0.1) }))).toBe(
    "INVALID_REQUEST",
  );
  expect(await refusalOf(changeCoupon(admin, soon.id, { issueEndsAt: hoursFromNow(4) }))).toBe(
    "INVALID_REQUEST",
  );
  expect(await refusalOf(changeCoupon(admin, over.id, { quantity: 101 }))).toBe("COUPON_NOT_OPEN");
  expect(await refusalOf(changeCoupon(admin, newId(), { quantity: 101 }))).toBe("ENTITY_NOT_FOUND");
  expect(await refusalOf(changeCoupon(admin, soon.id, { quantity: 101 }))).toBe("accepted");
  for (const subject of [id, over.id]) expect(await audits(subject)).toEqual([]);
});

test.each([{}, { value: 5 }, { quantity: 0 }, { issueStartsAt: terms.issueStartsAt }])(
  "%o is no change",
  (change) => {
    expect(ChangeCoupon.safeParse(change).success).toBe(false);
  },
);

test("every coupon is listed once, newest first, page by page; its holders in the order they came", async () => {
  const made = [];
  for (let n = 0; n < 5; n += 1) made.push((await createOpenCoupon()).id);
  const seen: string[] = [];
  for (let cursor: string | null = null; seen.length < 5; ) {
    const page = await listAllCoupons({ limit: 2, ...(cursor && { cursor }) });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  expect(seen.slice(0, 5)).toEqual(made.reverse());
  const [id = ""] = made;
  for (const user of await createUsers(3)) await claimCoupon(user, id);
  const first = await listIssues(id, { limit: 2 });
  expect(first.items.map(({ number }) => number)).toEqual([1, 2]);
  const second = await listIssues(id, { limit: 2, cursor: first.nextCursor ?? "" });
  expect(second.items).toMatchObject([
    { number: 3, status: "ACTIVE", userName: "김단골", orderNumber: null },
  ]);
  expect(second.nextCursor).toBeNull();
  expect((await listIssues(id, { status: "REVOKED" })).items).toEqual([]);
  expect(await refusalOf(listIssues(newId(), {}))).toBe("ENTITY_NOT_FOUND");
});
