import { decodeWords } from "./decode-words";

export type Headers = Map<string, string>;

/** Folded lines joined, names in small letters, the first of a name counts. Lines that are no header are passed over. */
export function parseHeaders(source: string): Headers {
  const headers: Headers = new Map();
  const lines = Buffer.from(source, "latin1")
    .toString()
    .replace(/\r?\n[ \t]+/g, " ")
    .split(/\r?\n/);
  for (const line of lines) {
    const [, name, value] = /^([!-9;-~]+)[ \t]*:(.*)$/.exec(line) ?? [];
    if (name && value !== undefined && !headers.has(name.toLowerCase()))
      headers.set(name.toLowerCase(), value.trim());
  }
  return headers;
}

/** `text/html; charset="utf-8"` */
export function parseParameters(header: string): { value: string; parameters: Map<string, string> } {
  const parameters = new Map<string, string>();
  const [value = ""] = header.split(";", 1);
  for (const [, name = "", quoted, bare] of header.matchAll(
    /;\s*([^\s=;]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))/g,
  )) {
    const text = quoted?.replace(/\\(.)/g, "$1") ?? bare ?? "";
    if (name.endsWith("*")) parameters.set(name.slice(0, -1).toLowerCase(), extended(text));
    else if (!parameters.has(name.toLowerCase())) parameters.set(name.toLowerCase(), decodeWords(text));
  }
  return { value: value.trim().toLowerCase(), parameters };
}

/** RFC 2231: `UTF-8''%EB%8B%A8%EA%B3%A8.pdf` */
function extended(text: string): string {
  try {
    return decodeURIComponent(text.replace(/^[^']*'[^']*'/, ""));
  } catch {
    return text;
  }
}
