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
