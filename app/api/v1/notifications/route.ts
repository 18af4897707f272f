import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { listNotifications } from "@/lib/notification/queries";
import { ListNotifications } from "@/lib/notification/schemas";
import { NotificationList } from "@/lib/notification/views";

export const GET = route(
  {
    path: "/notifications",
    who: "member",
    query: ListNotifications,
    summary: "One's own notifications, newest first, and how many are unread.",
    answer: NotificationList,
  },
  ({ actor, query }) => listNotifications(actor.id, query),
);

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
