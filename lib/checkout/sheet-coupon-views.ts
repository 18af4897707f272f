import { z } from "zod";
import { CouponKind } from "@/prisma/generated/enums";

const won = z.int().min(0);

export const SheetCouponView = z
  .strictObject({
    couponIssueId: z.uuid(),
    name: z.string(),
    kind: z.enum(CouponKind),
    value: z.int().min(0),
    cap: won.nullable(),
    minimum: won,
    expiresAt: z.iso.datetime({ offset: true }),
    expiresSoon: z.boolean(),
    applied: z.boolean().describe("On the sheet already."),
    usable: z.boolean(),
    saving: won.describe("What it takes off the sheet, shipping included."),
    reason: z.string().nullable().describe("Why it cannot be used, in Korean."),
  })
  .meta({ id: "SheetCoupon" });
export type SheetCouponView = z.output<typeof SheetCouponView>;

export const SheetCouponList = z.strictObject({
  items: z.array(SheetCouponView),
  bestIssueId: z.uuid().nullable().describe("What saves most; of two that save the same, what ends first."),
});
export type SheetCouponList = z.output<typeof SheetCouponList>;
