import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { getBalance } from "@/lib/wallet/queries";
import { BalanceView } from "@/lib/wallet/views";

export const GET = route(
  {
    path: "/balance",
    who: "member",
    summary: "One's own balance, and what of it can be spent now.",
    answer: BalanceView,
  },
  ({ actor }) => getBalance(actor.id),
);

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
