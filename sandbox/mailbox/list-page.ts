import type { MailSummary } from "./mail";
import type { MailQuery } from "./mail-folder";
import { type Markup, markup } from "./markup";
import { page, timeMark } from "./page";

const mostShown = 200;

export function listPage(mails: MailSummary[], { to = "", search = "" }: MailQuery): string {
  const filtered = to !== "" || search !== "";
  return page(
    "받은 메일",
    markup`
<header class="bar">
  <h1><a href="/">단골 우편함</a></h1>
  <p class="quiet">가게가 보낸 메일은 밖으로 나가지 않고 여기에 모여요.</p>
</header>
<main data-list>
  <div class="tools">
    <form role="search" action="/">
      <input type="search" name="q" value="${search}" placeholder="제목, 주소, 내용 찾기" aria-label="메일 찾기">
      ${to !== "" && markup`<input type="hidden" name="to" value="${to}">`}
      <button>찾기</button>
    </form>
    <button type="button" data-clear ${mails.length === 0 || filtered ? markup`hidden` : null}>모두 비우기</button>
  </div>
  <p class="quiet" aria-live="polite">${countOf(mails.length, filtered)}${to !== "" && markup` · ${to} 앞으로 온 메일만`}${filtered && markup` · <a href="/">모두 보기</a>`}</p>
  ${mails.length > 0 ? markup`<ol class="mails">${mails.slice(0, mostShown).map(row)}</ol>` : emptyNote(filtered)}
  ${mails.length > mostShown && markup`<p class="quiet">최근 ${mostShown}통만 보여 드려요. 나머지는 찾기로 볼 수 있어요.</p>`}
</main>`,
  );
}

function row(mail: MailSummary): Markup {
  return markup`
<li><a href="/mails/${encodeURIComponent(mail.id)}">
  <span class="subject">${mail.subject || "(제목 없음)"}${mail.problem !== null && markup` <em>확인 필요</em>`}</span>
  <span class="to">${mail.to || "(받는 사람 없음)"}</span>
  ${timeMark(mail.date)}
  <span class="preview">${mail.problem ?? mail.preview}</span>
</a></li>`;
}

function countOf(count: number, filtered: boolean): string {
  return filtered ? `찾은 메일 ${count}통` : `메일 ${count}통`;
}

function emptyNote(filtered: boolean): Markup {
  return filtered
    ? markup`<p class="empty">찾는 메일이 없어요.</p>`
    : markup`<p class="empty">아직 메일이 없어요. 가게에서 가입하거나 주문하면 여기에 바로 나타나요.</p>`;
}
