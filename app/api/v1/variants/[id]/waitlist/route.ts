import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { leaveWaitlist } from "@/lib/checkout/leave-waitlist";
import { joinWaitlist } from "@/lib/waitlist/join-waitlist";
import { JoinWaitlist, VariantId } from "@/lib/waitlist/schemas";
import { WaitlistPlace } from "@/lib/waitlist/views";

const path = "/variants/{id}/waitlist";

export const POST = route(
  {
    path,
    who: "member",
    params: VariantId,
    body: JoinWaitlist,
    emptyBody: {},
    status: 201,
    summary:
      "Wait for goods of which there are too few, first in, first out. Asked again, it answers with the place one has.",
    answer: WaitlistPlace,
    refusals: ["ENTITY_NOT_FOUND", "STOCK_AVAILABLE", "INVALID_REQUEST", "TOO_MANY_REQUESTS"],
  },
  ({ actor, params, body }) =>
    joinWaitlist({ userId: actor.id, variantId: params.id, quantity: body.quantity }),
);

export const DELETE = route(
  {
    path,
    who: "member",
    params: VariantId,
    summary: "Give up one's place, or the offer it has become, whose pieces then go to the next in line.",
    answer: WaitlistPlace,
    refusals: ["ENTITY_NOT_FOUND"],
  },
  ({ actor, params }) => leaveWaitlist({ userId: actor.id, variantId: params.id }),
);

export const { GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods({ DELETE, POST });
