import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { reviveEvent } from "@/lib/backoffice/revive-event";
import { DecideEvent, EventId } from "@/lib/backoffice/schemas";
import { OutboxEventView } from "@/lib/backoffice/views";

export const POST = route(
  {
    path: "/admin/outbox/{id}/retry",
    who: ["ADMIN"],
    params: EventId,
    body: DecideEvent,
    summary: "Send a dead event once more.",
    answer: OutboxEventView,
    refusals: ["ORDER_STATE_CONFLICT"],
  },
  ({ actor, params, body }) => reviveEvent(actor.id, params.id, body),
);

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods({ POST });
