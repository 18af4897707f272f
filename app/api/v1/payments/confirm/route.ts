import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { confirmPayment, isOpen } from "@/lib/checkout/confirm-payment";
import { ConfirmPayment } from "@/lib/payment/schemas";
import { PaymentView } from "@/lib/payment/views";

export const POST = route(
  {
    path: "/payments/confirm",
    who: "member",
    body: ConfirmPayment,
    isAccepted: isOpen,
    summary:
      "Take the money the shopper has agreed to in the window. Called again, however often, it answers with what came of it.",
    answer: PaymentView,
    refusals: ["ENTITY_NOT_FOUND", "PAYMENT_AMOUNT_MISMATCH", "PAYMENT_DECLINED", "ORDER_STATE_CONFLICT"],
  },
  ({ actor, body }) => confirmPayment(actor.id, body),
);

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods({ POST });
