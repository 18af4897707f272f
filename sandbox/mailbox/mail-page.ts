import type { Mail } from "./mail";
import { type Markup, markup } from "./markup";
import { page, timeMark } from "./page";

export type MailView = "html" | "text" | "raw";

/** What a mail is shown as when nothing else is asked for. */
export function defaultView(mail: Mail): MailView {
  if (mail.html !== null) return "html";
  return mail.text === null ? "raw" : "text";
}

export function mailPage(mail: Mail, view: MailView, raw: string): string {
  const subject = mail.subject || "(제목 없음)";
  return page(
    subject,
    markup`
<header class="bar"><h1><a href="/">단골 우편함</a></h1></header>
<main>
  <p><a href="/">← 목록으로</a></p>
  <article>
    <h2>${subject}</h2>
    ${mail.problem !== null && markup`<p class="problem" role="note">${mail.problem}</p>`}
    <dl>
      <dt>보낸 사람</dt><dd>${mail.from || "(없음)"}</dd>
      <dt>받는 사람</dt><dd>${mail.to || "(없음)"}</dd>
      <dt>보낸 때</dt><dd>${timeMark(mail.date)}</dd>
      ${mail.attachments.length > 0 && markup`<dt>첨부</dt><dd>${mail.attachments.map(attachment)}</dd>`}
    </dl>
    <nav aria-label="보기">${[tab(mail, view, "html", "화면"), tab(mail, view, "text", "글"), tab(mail, view, "raw", "원문")]}</nav>
    ${content(mail, view, raw)}
    ${mail.links.length > 0 && markup`<section><h3>메일 속 링크</h3><ul class="links">${mail.links.map(link)}</ul></section>`}
  </article>
</main>`,
  );
}

function tab(mail: Mail, current: MailView, view: MailView, label: string): Markup {
  const missing = (view === "html" && mail.html === null) || (view === "text" && mail.text === null);
  if (missing) return markup`<span aria-disabled="true">${label}</span>`;
  const here = view === current ? markup` aria-current="page"` : null;
  return markup`<a href="/mails/${encodeURIComponent(mail.id)}?view=${view}"${here}>${label}</a>`;
}

function content(mail: Mail, view: MailView, raw: string): Markup {
  if (view === "html" && mail.html !== null) {
    const source = `/mails/${encodeURIComponent(mail.id)}/html`;
    const rights = "allow-popups allow-popups-to-escape-sandbox";
    return markup`<iframe src="${source}" sandbox="${rights}" referrerpolicy="no-referrer" title="메일 내용"></iframe>`;
  }
  if (view === "text" && mail.text !== null) return markup`<pre class="letter">${mail.text}</pre>`;
  return markup`<pre>${raw}</pre><p><a href="/mails/${encodeURIComponent(mail.id)}/raw" download>원문 파일 받기</a></p>`;
}

function attachment({ name, type, bytes }: Mail["attachments"][number]): Markup {
  return markup`<span class="attachment">${name} <small>${type}, ${bytes.toLocaleString("ko-KR")}바이트</small></span>`;
}

function link(address: string): Markup {
  return markup`<li><a href="${address}" target="_blank" rel="noopener noreferrer">${address}</a></li>`;
}
