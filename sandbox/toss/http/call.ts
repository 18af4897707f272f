import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

const maxBodyBytes = 1 << 20;

/** One request, read to its end. */
export interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  /** path and query, as asked for */
  target: string;
  headers: IncomingHttpHeaders;
  body: string;
  remoteAddress: string;
}

/** Undefined when the body is larger than anything the sandbox takes. */
export async function readCall(request: IncomingMessage): Promise<Call | undefined> {
  const { method = "GET", headers, socket } = request;
  const target = request.url ?? "/";
  const split = target.indexOf("?");
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBodyBytes) return undefined;
    chunks.push(chunk);
  }
  return {
    method,
    path: split < 0 ? target : target.slice(0, split),
    query: new URLSearchParams(split < 0 ? "" : target.slice(split + 1)),
    target,
    headers,
    body: Buffer.concat(chunks).toString("utf8"),
    remoteAddress: socket.remoteAddress ?? "",
  };
}

export function header(call: Call, name: string): string | undefined {
  const value = call.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
