import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { messageOf } from "./message-of.ts";

export interface Asked {
  /** What the groups of the route's pattern matched. */
  params: string[];
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: unknown;
}

export interface Reply {
  status: number;
  json?: unknown;
  html?: string;
  location?: string;
}

export interface Route {
  method: "GET" | "POST" | "DELETE";
  pattern: RegExp;
  /** Whether pages of other sites may send it: a browser says where a request comes from. */
  isOpenToSites?: boolean;
  answer: (asked: Asked) => Reply;
}

const MAX_BODY_BYTES = 32 << 20;
const PAGE_HEADERS = {
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
};

/** `settle` runs between acting and answering: what is answered is kept. */
export function serveHttp(
  routes: readonly Route[],
  headers: Record<string, string>,
  settle: () => void,
): Server {
  async function reply(request: IncomingMessage): Promise<Reply> {
    const { pathname, searchParams: query } = new URL(request.url ?? "/", "http://sandbox");
    const method = request.method === "HEAD" ? "GET" : request.method;
    for (const route of routes) {
      const match = route.method === method ? route.pattern.exec(pathname) : null;
      if (!match) continue;
      if (route.method !== "GET" && !route.isOpenToSites && !isSameOrigin(request.headers)) {
        return refusal(403, "requests from other sites are refused");
      }
      const params = match.slice(1).map((text) => decodeURIComponent(text));
      const answer = route.answer({ params, query, headers: request.headers, body: await readBody(request) });
      settle();
      return answer;
    }
    return refusal(404, `no route: ${request.method} ${pathname}`);
  }

  return createServer(async (request, response) => {
    try {
      send(response, await reply(request), headers);
    } catch (error) {
      const isClients =
        error instanceof SyntaxError || error instanceof URIError || error instanceof RangeError;
      send(response, refusal(isClients ? 400 : 500, messageOf(error)), headers);
    }
  });
}

export function refusal(status: number, error: string): Reply {
  return { status, json: { error, status } };
}

/** Programs send no Origin; a page does, and must be one of ours. */
function isSameOrigin({ origin, host }: IncomingHttpHeaders): boolean {
  if (!origin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) throw new RangeError("the body is too large");
    chunks.push(chunk);
  }
  const isForm = request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded");
  return bytes > 0 && !isForm ? JSON.parse(Buffer.concat(chunks).toString("utf8")) : {};
}

function send(response: ServerResponse, reply: Reply, headers: Record<string, string>): void {
  const { status, json, html, location } = reply;
  if (location) response.setHeader("location", location);
  const type = html === undefined ? "application/json" : "text/html; charset=utf-8";
  response.writeHead(status, {
    "content-type": type,
    ...(html === undefined ? {} : PAGE_HEADERS),
    ...headers,
  });
  response.end(html ?? JSON.stringify(json ?? {}));
}
