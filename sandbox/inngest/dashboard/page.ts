import type { Reply } from "../serve-http.ts";
import { type Html, html } from "./html.ts";
import { style } from "./style.ts";

const LINKS = [
  { href: "/", text: "Functions" },
  { href: "/runs", text: "Runs" },
  { href: "/runs?status=Failed", text: "Errors" },
];

export function page(
  options: { title: string; at?: string; refreshSeconds?: number | undefined },
  body: Html,
): Reply {
  const { title, at, refreshSeconds } = options;
  const links = LINKS.map(
    ({ href, text }) => html`<a href="${href}"${href === at ? html` aria-current="page"` : ""}>${text}</a>`,
  );
  const document = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${refreshSeconds ? html`<meta http-equiv="refresh" content="${refreshSeconds}">` : ""}
<link rel="icon" href="data:,">
<title>${title} · Inngest sandbox</title>
<style>${style}</style>
</head>
<body>
<header><nav aria-label="Main"><strong>Inngest sandbox</strong>${links}</nav></header>
<main><h1>${title}</h1>${body}</main>
</body>
</html>`;
  return { status: 200, html: document.text };
}

const clock = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Seoul",
  dateStyle: "short",
  timeStyle: "medium",
});

export function moment(at: number): Html {
  return html`<time datetime="${new Date(at).toISOString()}" title="${new Date(at).toISOString()}">${clock.format(at)}</time>`;
}

export function length(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  return ms < 3_600_000 ? `${(ms / 60_000).toFixed(1)} min` : `${(ms / 3_600_000).toFixed(1)} h`;
}

export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

export function json(value: unknown): Html {
  return html`<pre>${JSON.stringify(value, null, 2) ?? "null"}</pre>`;
}

/** An error with its stack folded away. */
export function errorBlock(error: unknown): Html {
  const { stack, ...rest } = Object(error) as { stack?: unknown };
  if (typeof stack !== "string") return json(error);
  return html`${json(rest)}<details><summary>Stack</summary><pre>${stack}</pre></details>`;
}

/** A button that posts. */
export function button(action: string, text: string): Html {
  return html`<form method="post" action="${action}"><button>${text}</button></form>`;
}
