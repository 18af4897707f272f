import { z } from "zod";
import { OrderStatus, PaymentMethod, PaymentPurpose, PaymentStatus } from "@/prisma/generated/enums";

const won = z.int().min(0);
const moment = z.iso.datetime({ offset: true });

/** What the payment window needs, or the news that none is needed. */
export const PaymentAttempt = z
  .strictObject({
    paymentId: z.uuid(),
    purpose: z.enum(PaymentPurpose),
    status: z.enum(["REQUESTED", "COMPLETED"]).describe("COMPLETED at once where no provider is asked."),
    method: z.enum(PaymentMethod),
    orderNumber: z.string().nullable(),
    orderId: z.string().describe("What the payment window and `confirm` call the order: one per attempt."),
    amount: won.describe("Asked of the provider."),
    balancePart: won.describe("Taken from the balance beside it."),
    orderName: z.string(),
    customerName: z.string().nullable().describe("Who the window may greet, and a deposit is expected from."),
    clientKey: z.string(),
    customerKey: z.string(),
    validHours: z.int().describe("How long a virtual account may wait for its deposit."),
  })
  .meta({ id: "PaymentAttempt" });
export type PaymentAttempt = z.output<typeof PaymentAttempt>;

export const PaymentView = z
  .strictObject({
    paymentId: z.uuid(),
    purpose: z.enum(PaymentPurpose),
    status: z.enum(PaymentStatus),
    method: z.enum(PaymentMethod),
    amount: won,
    balancePart: won,
    refunded: won.describe("What of both has gone back."),
    orderNumber: z.string().nullable(),
    order: z.strictObject({ number: z.string(), status: z.enum(OrderStatus) }).nullable(),
    account: z
      .strictObject({
        bank: z.string(),
        accountNumber: z.string(),
        holder: z.string(),
        dueAt: moment,
      })
      .nullable()
      .describe("Where the deposit goes, and until when."),
    receiptUrl: z.url().nullable().describe("The provider's own receipt, once it was paid."),
    failure: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
    requestedAt: moment,
    approvedAt: moment.nullable(),
  })
  .meta({ id: "Payment" });
export type PaymentView = z.output<typeof PaymentView>;
