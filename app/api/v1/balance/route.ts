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
