import { requireIdempotencyKey } from "@/app/_server/idempotency-key";
import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { openCharge } from "@/lib/checkout/open-charge";
import { OpenCharge } from "@/lib/payment/schemas";
import { PaymentAttempt } from "@/lib/payment/views";

export const POST = route(
  {
    path: "/balance/charges",
    who: "member",
    body: OpenCharge,
    status: 201,
    summary: "Begin to charge one's balance: a payment to confirm like any other.",
    answer: PaymentAttempt,
    idempotencyKey: "required",
    refusals: ["TOO_MANY_REQUESTS"],
  },
  ({ actor, body, request }) => openCharge(actor, body, requireIdempotencyKey(request)),
);

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods({ POST });
