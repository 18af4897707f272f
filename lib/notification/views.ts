import { z } from "zod";

const moment = z.iso.datetime({ offset: true });
const count = z.int().min(0);

export const NotificationView = z
  .strictObject({
    id: z.uuid(),
    kind: z.string().describe("What it is about: `order-paid`, `coupon-expiring` and so on."),
    title: z.string(),
    body: z.string(),
    link: z.string().nullable().describe("A path in this shop."),
    readAt: moment.nullable(),
    createdAt: moment,
  })
  .meta({ id: "Notification" });
export type NotificationView = z.output<typeof NotificationView>;

export const NotificationList = z.strictObject({
  items: z.array(NotificationView),
  nextCursor: z.string().nullable(),
  unread: count.describe("Of all of them, not of this page."),
});
export type NotificationList = z.output<typeof NotificationList>;

export const UnreadCount = z.strictObject({ unread: count });
export type UnreadCount = z.output<typeof UnreadCount>;

export const NewsView = z.strictObject({
  unread: count,
  latest: NotificationView.nullable().describe("The newest one, read or not."),
});
export type NewsView = z.output<typeof NewsView>;
