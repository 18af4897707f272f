import { requireIdempotencyKey } from "@/app/_server/idempotency-key";
import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { openPayment } from "@/lib/checkout/open-payment";
import { OpenPayment } from "@/lib/payment/schemas";
import { PaymentAttempt } from "@/lib/payment/views";

export const POST = route(
  {
    path: "/payments",
    who: "member",
    body: OpenPayment,
    status: 201,
    summary:
      "Begin to pay an order: what the payment window needs, or, paid from the balance, a payment that is complete.",
    answer: PaymentAttempt,
    idempotencyKey: "required",
    refusals: [
      "ENTITY_NOT_FOUND",
      "ORDER_STATE_CONFLICT",
      "STOCK_NOT_ENOUGH",
      "BALANCE_NOT_ENOUGH",
      "COUPON_NOT_USABLE",
    ],
  },
  ({ actor, body, request }) => openPayment(actor.id, body, requireIdempotencyKey(request)),
);

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods({ POST });
