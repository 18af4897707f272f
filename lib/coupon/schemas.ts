import { z } from "zod";
import { paging } from "@/lib/platform/paging";
import { CouponIssueStatus, CouponKind } from "@/prisma/generated/enums";

const id = z.uuid().toLowerCase();
const mostWon = 100_000_000;
const mostIssues = 1_000_000;
const mostDays = 3_650;

export const CouponId = z.strictObject({ id });
export const IssueId = z.strictObject({ id });
export const ClaimCoupon = z.strictObject({ couponId: id });

export const ListCoupons = z.strictObject(paging);
export type ListCoupons = z.output<typeof ListCoupons>;

export const ListOwnIssues = z.strictObject({
  ...paging,
  state: z
    .enum(["usable", "past"])
    .optional()
    .describe("`usable`: in force, what ends first comes first. `past`: used, expired or revoked."),
});
export type ListOwnIssues = z.output<typeof ListOwnIssues>;

export const ListIssues = z.strictObject({ ...paging, status: z.enum(CouponIssueStatus).optional() });
export type ListIssues = z.output<typeof ListIssues>;

const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `${max}자까지 쓸 수 있어요.`)
    .regex(/^[^\p{Cc}]*$/u, "쓸 수 없는 글자가 있어요.");
const won = (least: number) =>
  z
    .int("금액은 원 단위 정수로 적어 주세요.")
    .min(least, `${least}원부터 적을 수 있어요.`)
    .max(mostWon, "1억 원까지 적을 수 있어요.");
/** PostgreSQL keeps more years than anybody plans for; a coupon needs this century. */
const moment = z.iso
  .datetime({ offset: true, error: "날짜와 시간을 2026-12-01T10:00:00+09:00처럼 적어 주세요." })
  .regex(/^2\d{3}-/, "2000년부터의 날짜여야 합니다.")
  .transform((given) => new Date(given));
const name = text(60).min(1, "쿠폰 이름을 적어 주세요.");
const description = text(300);
const quantity = z
  .int("수량은 정수로 적어 주세요.")
  .min(1, "한 장부터 만들 수 있어요.")
  .max(mostIssues, "100만 장까지 만들 수 있어요.");

const Terms = z.strictObject({
  name,
  description,
  kind: z.enum(CouponKind),
  value: z.int("할인은 정수로 적어 주세요.").min(0).max(mostWon, "1억 원까지 적을 수 있어요."),
  cap: won(1).nullable().optional(),
  minimum: won(0).optional(),
  quantity,
  issueStartsAt: moment,
  issueEndsAt: moment,
  validDays: z
    .int("사용 기간은 일 단위 정수로 적어 주세요.")
    .min(1, "하루부터 정할 수 있어요.")
    .max(mostDays, "10년까지 정할 수 있어요."),
});

export const CreateCoupon = Terms.superRefine((given, context) => {
  const wrong = (path: keyof typeof given, message: string) =>
    context.addIssue({ code: "custom", path: [path], message });
  const { kind, value, cap, issueStartsAt, issueEndsAt } = given;
  if (kind === "PERCENT" && (value < 1 || value > 100)) wrong("value", "할인율은 1부터 100까지예요.");
  if (kind === "FIXED" && value < 1) wrong("value", "할인 금액은 1원부터예요.");
  if (kind === "FREE_SHIPPING" && value !== 0) wrong("value", "배송비 쿠폰의 할인은 0으로 적어 주세요.");
  if (kind !== "PERCENT" && cap != null) wrong("cap", "최대 할인 금액은 비율 쿠폰에만 정할 수 있어요.");
  if (issueStartsAt >= issueEndsAt) wrong("issueEndsAt", "마감은 시작보다 뒤여야 해요.");
});
export type CreateCoupon = z.output<typeof CreateCoupon>;

/** What is not named stays as it is; the terms themselves never change. */
export const ChangeCoupon = z
  .strictObject({ name, description, quantity, issueEndsAt: moment })
  .partial()
  .refine((given) => Object.keys(given).length > 0, "바꿀 내용을 적어 주세요.");
export type ChangeCoupon = z.output<typeof ChangeCoupon>;

export const RevokeIssue = z.strictObject({ reason: text(200).min(1, "사유를 적어 주세요.") });
export type RevokeIssue = z.output<typeof RevokeIssue>;
