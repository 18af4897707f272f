import { eventStream } from "@/app/_server/event-stream";
import { otherMethods } from "@/app/_server/other-methods";
import { findRequestActor } from "@/app/_server/request-actor";
import { route } from "@/app/_server/route";
import { getNews } from "@/lib/notification/queries";
import { notificationsOf } from "@/lib/notification/topic";
import { NewsView } from "@/lib/notification/views";
import { unauthenticated } from "@/lib/platform/refusals";

export const GET = route(
  {
    path: "/notifications/stream",
    who: "member",
    stream: true,
    summary: "How many notifications are unread and which is the newest, live.",
    answer: NewsView,
  },
  async ({ actor, request }) => {
    const read = async () => {
      // Minutes may pass: whoever was suspended or logged out meanwhile sees no more.
      if (!(await findRequestActor(request))) throw unauthenticated();
      return getNews(actor.id);
    };
    return eventStream(request, await read(), { topic: notificationsOf(actor.id), read });
  },
);

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
