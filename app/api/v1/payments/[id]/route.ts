import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { getPayment } from "@/lib/payment/queries";
import { PaymentId } from "@/lib/payment/schemas";
import { PaymentView } from "@/lib/payment/views";

export const GET = route(
  {
    path: "/payments/{id}",
    who: "member",
    params: PaymentId,
    summary: "One's own payment as it stands, with the account a deposit goes to or the reason it failed.",
    answer: PaymentView,
  },
  ({ actor, params }) => getPayment(actor.id, params.id),
);

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
