import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import { framedHtml, framePolicy } from "./framed-html";
import { listPage } from "./list-page";
import type { Mail } from "./mail";
import { MailFolder } from "./mail-folder";
import { defaultView, type MailView, mailPage } from "./mail-page";
import { markup } from "./markup";
import { page } from "./page";

export interface MailboxOptions {
  mailDir: string;
  host?: string;
  port?: number;
  log?: (line: string) => void;
}

export interface Mailbox {
  port: number;
  close: () => Promise<void>;
}

interface Answer {
  status?: number;
  type: string;
  body: string | Buffer;
  policy?: string;
  headers?: Record<string, string>;
}

const pagePolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "img-src data:",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");
const html = "text/html; charset=utf-8";
const json = "application/json; charset=utf-8";
const rawShownBytes = 200_000;
const usualLimit = 50;
const goodbyeMs = 1_000;

/** Shows the mails the shop wrote into a folder. */
export async function createMailbox({
  mailDir,
  host = "127.0.0.1",
  port = 0,
  log,
}: MailboxOptions): Promise<Mailbox> {
  const folder = new MailFolder(mailDir);
  const server = createServer(async (request, response) => {
    const answer = await answerTo(request, folder).catch((error: Error): Answer => {
      log?.(`${request.method} ${request.url}: ${error.stack}`);
      return { status: 500, type: json, body: '{"error":"The mailbox failed; its log says why"}' };
    });
    write(response, answer);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve());
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : port,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      const hurry = setTimeout(() => server.closeAllConnections(), goodbyeMs);
      await closed;
      clearTimeout(hurry);
    },
  };
}

async function answerTo(request: IncomingMessage, folder: MailFolder): Promise<Answer> {
  const [path = "/", query = ""] = (request.url ?? "/").split("?", 2);
  const search = new URLSearchParams(query);
  if (path === "/api/mails" && request.method === "DELETE") {
    return jsonAnswer({ removed: await folder.remove({ to: search.get("to") ?? undefined }) });
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    return { status: 405, type: json, body: '{"error":"Method not allowed"}' };
  }
  switch (path) {
    case "/":
      return list(folder, search);
    case "/health":
      return jsonAnswer({ status: "up" });
    case "/api/mails":
      return apiList(folder, search);
    case "/mailbox.css":
      return { type: "text/css; charset=utf-8", body: asset("mailbox.css") };
    case "/mailbox.js":
      return { type: "text/javascript; charset=utf-8", body: asset("mailbox.js") };
    default:
      return oneMail(folder, path, search);
  }
}

async function list(folder: MailFolder, search: URLSearchParams): Promise<Answer> {
  const query = { to: search.get("to") ?? "", search: search.get("q") ?? "" };
  return { type: html, body: listPage(await folder.list(query), query) };
}

async function apiList(folder: MailFolder, search: URLSearchParams): Promise<Answer> {
  const query = { to: search.get("to") ?? undefined, search: search.get("q") ?? undefined };
  const limit = Number(search.get("limit") ?? usualLimit);
  if (!Number.isInteger(limit) || limit < 0)
    return { ...jsonAnswer({ error: "limit is a whole number" }), status: 400 };
  const mails = await folder.list(query);
  const shown = await Promise.all(mails.slice(0, limit).map(({ id }) => folder.read(id)));
  return jsonAnswer({ total: mails.length, mails: shown.flatMap((opened) => opened?.mail ?? []) });
}

async function oneMail(folder: MailFolder, path: string, search: URLSearchParams): Promise<Answer> {
  const [, room, encodedId = "", view = ""] =
    /^\/(mails|api\/mails)\/([^/]+)(?:\/(html|raw))?$/.exec(path) ?? [];
  const id = decoded(encodedId);
  const opened = room ? await folder.read(id) : null;
  if (!opened) return notFound(path);
  const { mail, source } = opened;
  if (room === "api/mails") return jsonAnswer(mail);
  if (view === "html") return frame(mail, path);
  if (view === "raw") {
    const name = `${encodeURIComponent(id)}.eml`;
    const headers = { "content-disposition": `attachment; filename*=UTF-8''${name}` };
    return { type: "text/plain; charset=utf-8", body: source, headers };
  }
  const raw = source.subarray(0, rawShownBytes).toString();
  return { type: html, body: mailPage(mail, viewIn(search) ?? defaultView(mail), raw) };
}

function frame(mail: Mail, path: string): Answer {
  return mail.html === null
    ? notFound(path)
    : {
        type: html,
        body: framedHtml(mail.html),
        policy: framePolicy,
        headers: { "x-frame-options": "SAMEORIGIN" },
      };
}

function viewIn(search: URLSearchParams): MailView | null {
  const view = search.get("view");
  return view === "html" || view === "text" || view === "raw" ? view : null;
}

function notFound(path: string): Answer {
  if (path.startsWith("/api/")) return { ...jsonAnswer({ error: "No such mail" }), status: 404 };
  const note = markup`<main><p class="empty">그런 메일이 없어요. 비워졌을 수 있어요.</p><p><a href="/">← 목록으로</a></p></main>`;
  return { status: 404, type: html, body: page("없는 메일", note) };
}

function jsonAnswer(value: unknown): Answer {
  return { type: json, body: JSON.stringify(value) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

function asset(name: "mailbox.css" | "mailbox.js"): Buffer {
  return readFileSync(join(import.meta.dirname, name));
}

function write(
  response: ServerResponse,
  { status = 200, type, body, policy = pagePolicy, headers }: Answer,
): void {
  response.writeHead(status, {
    "content-type": type,
    "content-length": Buffer.byteLength(body),
    "content-security-policy": policy,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
    ...headers,
  });
  response.end(body);
}
