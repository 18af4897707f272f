import { requireIdempotencyKey } from "@/app/_server/idempotency-key";
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
  ({ actor, body, request }) => openCharge(actor.id, body, requireIdempotencyKey(request)),
);
