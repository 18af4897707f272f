import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { markRead } from "@/lib/notification/mark-read";
import { MarkRead } from "@/lib/notification/schemas";
import { UnreadCount } from "@/lib/notification/views";

export const POST = route(
  {
    path: "/notifications/read",
    who: "member",
    body: MarkRead,
    summary: "Mark some of one's notifications as read, or all of them.",
    answer: UnreadCount,
  },
  ({ actor, body }) => markRead(actor.id, body),
);

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods({ POST });
