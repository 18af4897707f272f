import { inngest } from "@/inngest/client";
import { deadLetter } from "@/inngest/on-failure";
import { mailNotice } from "@/lib/notification/mail-notice";
import { notificationsOf } from "@/lib/notification/topic";
import { signal } from "@/lib/platform/signals";

type NotificationCreated = { data: { notificationId: string; userId: string } };

/** A notice that is certain reaches its owner: on open pages at once, and by mail. One by one: a mail is sent once. */
export const notifyOwner = inngest.createFunction(
  { id: "notify-owner", retries: 10, onFailure: deadLetter, triggers: [{ event: "notification/created" }] },
  async ({ event }) => {
    const { notificationId, userId } = (event as unknown as NotificationCreated).data;
    await signal(notificationsOf(userId));
    await mailNotice(notificationId);
  },
);
