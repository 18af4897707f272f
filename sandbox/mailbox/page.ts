import { type Markup, markup } from "./markup";

export function page(title: string, main: Markup): string {
  return markup`<!doctype html>
<html lang="ko">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · 단골 우편함</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/mailbox.css">
<script src="/mailbox.js" defer></script>
</head>
<body>${main}</body>
</html>
`.html;
}

const koreanTime = new Intl.DateTimeFormat("ko-KR", {
  timeZone: "Asia/Seoul",
  month: "long",
  day: "numeric",
  weekday: "short",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

export function timeMark(iso: string): Markup {
  return markup`<time datetime="${iso}">${koreanTime.format(new Date(iso))}</time>`;
}
