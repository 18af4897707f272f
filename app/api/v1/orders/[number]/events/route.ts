import { eventStream } from "@/app/_server/event-stream";
import { otherMethods } from "@/app/_server/other-methods";
import { findRequestActor } from "@/app/_server/request-actor";
import { route } from "@/app/_server/route";
import { getOrder } from "@/lib/order/queries";
import { OrderNumber } from "@/lib/order/schemas";
import { OrderView } from "@/lib/order/views";
import { unauthenticated } from "@/lib/platform/refusals";

export const GET = route(
  {
    path: "/orders/{number}/events",
    who: "member",
    params: OrderNumber,
    stream: true,
    summary: "The order, live: every event is the whole order as it is now.",
    answer: OrderView,
  },
  async ({ actor, params, request }) => {
    const read = async () => {
      // Minutes may pass: whoever was suspended or logged out meanwhile sees no more.
      if (!(await findRequestActor(request))) throw unauthenticated();
      return getOrder(actor.id, params.number);
    };
    return eventStream(request, await read(), { topic: `order:${params.number}`, read });
  },
);

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
