import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { discardEvent } from "@/lib/backoffice/discard-event";
import { DecideEvent, EventId } from "@/lib/backoffice/schemas";
import { OutboxEventView } from "@/lib/backoffice/views";

export const POST = route(
  {
    path: "/admin/outbox/{id}/discard",
    who: ["ADMIN"],
    params: EventId,
    body: DecideEvent,
    summary: "Leave a dead event dead: nothing follows from it any more.",
    answer: OutboxEventView,
    refusals: ["ORDER_STATE_CONFLICT"],
  },
  ({ actor, params, body }) => discardEvent(actor.id, params.id, body),
);

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods({ POST });
