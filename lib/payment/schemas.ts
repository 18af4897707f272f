import { z } from "zod";
import { Won } from "@/lib/platform/money";

/** What a shopper may choose; FREE is chosen by the amount. */
const payMethods = ["CARD", "EASY_PAY", "TRANSFER", "VIRTUAL_ACCOUNT", "BALANCE"] as const;

export const OpenPayment = z.strictObject({
  orderNumber: z.string().regex(/^\d{8}-[0-9A-Z]{8,16}$/, "주문번호를 확인해 주세요."),
  method: z.enum(payMethods),
});
export type OpenPayment = z.output<typeof OpenPayment>;

export const ConfirmPayment = z.strictObject({
  paymentKey: z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/, "결제 키를 확인해 주세요.")
    .describe("From the provider's redirect."),
  orderId: z
    .string()
    .regex(/^[A-Za-z0-9_=-]{6,64}$/, "주문번호를 확인해 주세요.")
    .describe("The attempt's `orderId`."),
  amount: Won,
});
export type ConfirmPayment = z.output<typeof ConfirmPayment>;

export const PaymentId = z.strictObject({ id: z.uuid().toLowerCase() });

/** Below a hundred million, in hundreds. */
const mostCharged = 99_999_900;

export const OpenCharge = z.strictObject({
  amount: z
    .int("충전 금액은 원 단위 정수로 알려 주세요.")
    .min(100, "100원부터 충전할 수 있어요.")
    .max(mostCharged, "한 번에 99,999,900원까지 충전할 수 있어요.")
    .multipleOf(100, "100원 단위로 충전할 수 있어요."),
  method: z.enum(payMethods).exclude(["BALANCE"]).default("CARD"),
});
export type OpenCharge = z.output<typeof OpenCharge>;
