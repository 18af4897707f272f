import { z } from "zod";
import { CouponIssueStatus, CouponKind } from "@/prisma/generated/enums";

const won = z.int().min(0);
const moment = z.iso.datetime({ offset: true });
const count = z.int().min(0);

const terms = {
  name: z.string(),
  kind: z.enum(CouponKind),
  value: z.int().min(0).describe("Won for FIXED, percent for PERCENT, 0 for FREE_SHIPPING."),
  cap: won.nullable().describe("The most a PERCENT coupon takes off."),
  minimum: won.describe("From how many won of goods it can be used."),
};

const couponStates = ["SOON", "OPEN", "SOLD_OUT", "ENDED"] as const;

export const CouponView = z
  .strictObject({
    id: z.uuid(),
    ...terms,
    description: z.string(),
    quantity: z.int().min(1),
    remaining: count,
    state: z.enum(couponStates).describe("By the shop's clock, when it was asked."),
    issueStartsAt: moment,
    issueEndsAt: moment,
    validDays: z.int().min(1).describe("For how many days from its issue it can be used."),
    mine: z
      .strictObject({
        id: z.uuid(),
        number: z.int().min(1),
        status: z.enum(CouponIssueStatus),
        expiresAt: moment,
      })
      .nullable()
      .describe("One's own issue; null when there is none, or nobody is logged in."),
  })
  .meta({ id: "Coupon" });
export type CouponView = z.output<typeof CouponView>;

export const CouponList = z.strictObject({
  items: z.array(CouponView),
  nextCursor: z.string().nullable(),
  at: moment.describe("The shop's clock: what a countdown to the opening goes by."),
});
export type CouponList = z.output<typeof CouponList>;

export const IssueView = z
  .strictObject({
    id: z.uuid(),
    couponId: z.uuid(),
    number: z.int().min(1).describe("1 for the first to claim."),
    ...terms,
    status: z.enum(CouponIssueStatus),
    usable: z.boolean().describe("Active, in time and not held by an unpaid order."),
    expiresSoon: z.boolean().describe("Usable for three more days at the most."),
    orderNumber: z
      .string()
      .nullable()
      .describe("Of the unpaid order that holds it, or of the one that used it."),
    issuedAt: moment,
    expiresAt: moment,
    usedAt: moment.nullable(),
  })
  .meta({ id: "CouponIssue" });
export type IssueView = z.output<typeof IssueView>;

export const IssueList = z.strictObject({ items: z.array(IssueView), nextCursor: z.string().nullable() });
export type IssueList = z.output<typeof IssueList>;

export const AdminCoupon = CouponView.omit({ mine: true })
  .extend({ issued: count, createdAt: moment })
  .meta({ id: "AdminCoupon" });
export type AdminCoupon = z.output<typeof AdminCoupon>;

export const AdminCouponList = z.strictObject({
  items: z.array(AdminCoupon),
  nextCursor: z.string().nullable(),
});
export type AdminCouponList = z.output<typeof AdminCouponList>;

export const AdminIssue = IssueView.omit({ usable: true, expiresSoon: true })
  .extend({ userId: z.uuid(), userName: z.string(), userEmail: z.string() })
  .meta({ id: "AdminCouponIssue" });
export type AdminIssue = z.output<typeof AdminIssue>;

export const AdminIssueList = z.strictObject({
  items: z.array(AdminIssue),
  nextCursor: z.string().nullable(),
});
export type AdminIssueList = z.output<typeof AdminIssueList>;
