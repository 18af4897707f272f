import { z } from "zod";
import { maxWon } from "@/lib/platform/money";
import { Phone } from "@/lib/platform/phone";

/** Ids compare as text further in: one way of writing them. */
const id = z.uuid().toLowerCase();

export const sheetMethods = ["CARD", "EASY_PAY", "TRANSFER", "VIRTUAL_ACCOUNT", "BALANCE"] as const;
export type SheetMethod = (typeof sheetMethods)[number];

export const CreateSheet = z.strictObject({
  items: z
    .array(
      z.strictObject({
        variantId: id,
        quantity: z
          .int("수량은 정수여야 해요.")
          .min(1, "수량은 1개부터예요.")
          .max(99, "한 번에 99개까지 담을 수 있어요."),
      }),
    )
    .min(1, "주문할 상품을 담아 주세요.")
    .max(50, "한 번에 50가지까지 주문할 수 있어요."),
});
export type CreateSheet = z.output<typeof CreateSheet>;

export const OpenSheet = CreateSheet.extend({
  fromCart: z
    .boolean()
    .default(false)
    .describe("The items were chosen in the cart: as many as are bought leave it once they are paid."),
});

/** One line of text. PostgreSQL cannot keep a NUL, and a parcel label no line break. */
const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `${max}자까지 쓸 수 있어요.`)
    .regex(/^[^\p{Cc}]*$/u, "쓸 수 없는 글자가 있어요.");

const Address = z.strictObject({
  receiver: text(40).min(1, "받는 분을 알려 주세요."),
  phone: Phone,
  postcode: z
    .string()
    .trim()
    .regex(/^\d{5}$/, "우편번호는 숫자 다섯 자리예요."),
  address: text(200).min(1, "주소를 알려 주세요."),
  addressDetail: text(100).default(""),
  deliveryNote: text(100).default(""),
});

/** What is not named stays as it is. */
export const ChangeSheet = z.strictObject({
  couponIssueId: id.nullable().optional(),
  method: z.enum(sheetMethods).optional(),
  balanceUse: z
    .int("잔액은 원 단위 정수로 알려 주세요.")
    .min(0, "잔액은 0원부터예요.")
    .max(maxWon)
    .optional(),
  address: Address.optional(),
});
export type ChangeSheet = z.output<typeof ChangeSheet>;

export const SheetId = z.strictObject({ id });
