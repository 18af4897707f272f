import { database } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { sendMail } from "./send-mail";

/** The notice as an e-mail, to whoever still has an account. False when there was nobody to send it to. */
export async function mailNotice(notificationId: string): Promise<boolean> {
  const notice = await database().notification.findUnique({
    where: { id: notificationId },
    include: { user: { select: { email: true, name: true, status: true } } },
  });
  if (notice?.user.status !== "ACTIVE") return false;
  const { id, user, title, body, link, createdAt } = notice;
  const url = new URL(link ?? "/notifications", env().NEXTAUTH_URL).href;
  return sendMail({
    id,
    to: user.email,
    subject: `[단골] ${title}`,
    text: [`${user.name}님, 안녕하세요.`, "", title, body, "", `자세히 보기: ${url}`, "", "단골 드림"].join(
      "\n",
    ),
    html: pageOf({ name: user.name, title, body, url }),
    at: createdAt,
  });
}

const pageOf = ({ name, title, body, url }: Record<"name" | "title" | "body" | "url", string>): string =>
  `<!doctype html><html lang="ko"><body style="font:16px/1.65 sans-serif;color:#211d18;background:#fbf8f3;padding:24px">
<p>${escaped(name)}님, 안녕하세요.</p>
<h1 style="font-size:22px">${escaped(title)}</h1>
<p>${escaped(body)}</p>
<p><a href="${escaped(url)}" style="color:#b93c0c">자세히 보기</a></p>
<p style="color:#665e54">단골 드림</p>
</body></html>`;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.codePointAt(0)};`);
