import "server-only";
import { subscribe } from "node:diagnostics_channel";
import { existsSync, readdirSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { constants } from "node:zlib";
import compression from "compression";

type Asked = { request: IncomingMessage; response: ServerResponse };

/**
 * A page says everything twice, further apart than gzip remembers: a fifth smaller in the same time. With a window of
 * 64 KB a page takes less memory than gzip does; with the usual one, seven times as much.
 */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 7, [constants.BROTLI_PARAM_LGWIN]: 16 } };

const types: Record<string, string> = {
  ".js": "application/javascript; charset=UTF-8",
  ".css": "text/css; charset=UTF-8",
};

/** Next itself knows gzip only, and squeezes a file again for everybody who asks for it. */
export function squeezeAnswers(distDir: string): void {
  const files = squeezedFiles(path.join(distDir, "static"));
  /** Who is given a squeezed file, and of what type the file itself is. */
  const given = new WeakMap<IncomingMessage, string>();
  const squeeze = compression({
    brotli,
    filter: (request, response) => mayBeSqueezed(request, response, given),
  });
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as Asked;
    const address = request.url?.split("?")[0] ?? "";
    const type = types[path.extname(address)];
    if (type && files.has(`${address}.br`) && takesBrotli(request)) {
      request.url = `${address}.br`;
      given.set(request, type);
    }
    squeeze(request, response, () => {});
  });
}

/**
 * Asked when the head of the answer is written: only now it is known whether it is the file, or says why not. A part of
 * something stays as it is: parts that were squeezed one by one could not be put together.
 */
function mayBeSqueezed(
  request: IncomingMessage,
  response: ServerResponse,
  given: WeakMap<IncomingMessage, string>,
): boolean {
  const type = given.get(request);
  if (response.statusCode === 206) return false;
  if (!type || response.statusCode !== 200) return compression.filter(request, response);
  response.setHeader("Content-Type", type);
  response.setHeader("Content-Encoding", "br");
  return true;
}

/** What a build has squeezed as far as it goes (`sandbox/launch/squeeze-files.mjs`), by its address. */
function squeezedFiles(folder: string): Set<string> {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
  const squeezed = names.filter((name) => name.endsWith(".br"));
  return new Set(squeezed.map((name) => `/_next/static/${name.replaceAll(path.sep, "/")}`));
}

/** The whole file, without ifs and buts; everything else is weighed by `compression`. */
const takesBrotli = ({ headers }: IncomingMessage): boolean =>
  !headers.range && /(^|,)\s*br\s*(,|$)/.test(String(headers["accept-encoding"]));
