import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { listPlaces } from "@/lib/waitlist/queries";
import { ListWaitlist } from "@/lib/waitlist/schemas";
import { WaitlistPlaces } from "@/lib/waitlist/views";

export const GET = route(
  {
    path: "/waitlist",
    who: "member",
    query: ListWaitlist,
    summary: "The queues one stands in, with how many are in front; offers, which end, come first.",
    answer: WaitlistPlaces,
  },
  ({ actor, query }) => listPlaces(actor.id, query),
);

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
