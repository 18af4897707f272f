import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Answer } from "../http/answer";

const own = join(import.meta.dirname, "assets");
const fonts = join(import.meta.dirname, "../../../node_modules/pretendard/dist/web/variable");
const types: Record<string, string> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
  woff2: "font/woff2",
};
const read = new Map<string, Buffer>();

/** A file of the pages; the Korean font comes from its npm package. */
export function asset(path: string, headers: Record<string, string> = {}): Answer | undefined {
  const font = /^font\/((?:woff2-dynamic-subset\/)?[\w.-]+\.(?:css|woff2))$/.exec(path)?.[1];
  const name = /^[\w-]+\.(?:css|js|svg)$/.exec(path)?.[0];
  const file = font ? join(fonts, font) : name ? join(own, name) : undefined;
  if (!file || !existsSync(file)) return undefined;
  const body = read.get(file) ?? readFileSync(file);
  if (font) read.set(file, body);
  const type = types[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream";
  const caching = font ? "public, max-age=604800" : "no-cache";
  return { status: 200, headers: { "content-type": type, "cache-control": caching, ...headers }, body };
}
