import { expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { createOrder } from "@/lib/testing/create-order";
import { createProduct, createUser } from "@/lib/testing/factories";
import { getPayment } from "./queries";
import { PaymentView } from "./views";

const completed = { status: "COMPLETED", refundedAmount: 0, refundedBalance: 0 } as const;

test.each([
  [completed, 0],
  [{ status: "PARTIALLY_CANCELED", refundedAmount: 2_000, refundedBalance: 500 } as const, 2_500],
  [{ status: "CANCELED", refundedAmount: 12_000, refundedBalance: 1_000 } as const, 13_000],
])("a payment that is %j says that %i won went back, and still when it was approved", async (given, back) => {
  const { id: userId } = await createUser();
  const order = await createOrder(userId, await createProduct());
  const { id } = await database().payment.create({
    data: {
      purpose: "ORDER",
      orderId: order.id,
      userId,
      idempotencyKey: newId(),
      requestHash: "",
      method: "CARD",
      provider: "TOSS",
      providerOrderId: newId(),
      providerPaymentKey: newId(),
      amount: 12_000,
      balancePart: 1_000,
      approvedAt: new Date(),
      ...given,
    },
  });
  const view = PaymentView.parse(await getPayment(userId, id));
  expect(view).toMatchObject({ status: given.status, refunded: back, approvedAt: expect.any(String) });
});
