import { type Answer, page } from "../http/answer";
import { html, type Markup } from "./html";

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
];

/** A whole page in the sandbox's look. `framed`: shops may show it inside theirs. */
export function document(
  status: number,
  of: { title: string; sheets: string[]; script?: string; body: Markup; framed?: boolean },
): Answer {
  const { text } = html`<html lang="ko">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="robots" content="noindex" />
      <title>${of.title}</title>
      <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href="/assets/font/pretendardvariable-dynamic-subset.css" />
      ${["look.css", ...of.sheets].map((sheet) => html`<link rel="stylesheet" href="/assets/${sheet}" />`)}
      ${of.script && html`<script type="module" src="/assets/${of.script}"></script>`}
    </head>
    <body>
      ${of.body}
    </body>
  </html>`;
  return page(status, `<!doctype html>\n${text}`, {
    "content-security-policy": [...policy, `frame-ancestors ${of.framed ? "*" : "'none'"}`].join("; "),
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  });
}
