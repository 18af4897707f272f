"use client";

import type { NotificationView } from "@/lib/notification/views";
import { formatKstTime } from "@/lib/platform/kst";
import { ReadForm } from "./read-form";

/** One piece of news. Following it reads it; so does the button, for what leads nowhere or is known already. */
export function Notice({
  notice: { id, title, body, link, readAt, createdAt },
}: {
  notice: NotificationView;
}) {
  const unread = readAt === null;
  return (
    <article className="flex items-start justify-between gap-3 py-4">
      <div className="min-w-0">
        <h2 className={`text-15 ${unread ? "font-bold" : "font-medium text-muted"}`}>
          {unread && (
            <span className="mr-2 inline-block size-2 rounded-full bg-accent align-middle">
              <span className="sr-only">안 읽음</span>
            </span>
          )}
          {link ? (
            <a
              href={link}
              onClick={() => unread && readLater(id)}
              className="touch -my-2.5 inline underline-offset-4 hover:underline"
            >
              {title}
            </a>
          ) : (
            title
          )}
        </h2>
        <p className={`mt-0.5 text-15 ${unread ? "" : "text-muted"}`}>{body}</p>
        <p className="mt-0.5 text-13 text-muted tabular-nums">
          <time dateTime={createdAt}>{formatKstTime(new Date(createdAt))}</time>
        </p>
      </div>
      {unread && <ReadForm id={id} label="읽음" name={`‘${title}’ 읽음으로 표시`} />}
    </article>
  );
}

/** The page is left behind meanwhile: what is lost on the way stays unread. */
function readLater(id: string): void {
  void fetch("/api/v1/notifications/read", {
    method: "POST",
    keepalive: true,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ids: [id] }),
  }).then(undefined, () => {});
}
