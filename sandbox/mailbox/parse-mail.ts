import { decodeBody, textIn } from "./decode-body";
import { decodeWords } from "./decode-words";
import { findLinks } from "./find-links";
import type { Mail } from "./mail";
import { parseHeaders, parseParameters } from "./parse-headers";

interface Found {
  text: string | null;
  html: string | null;
  attachments: Mail["attachments"];
  parts: number;
  problem: string | null;
}

const deepest = 10;
const mostParts = 200;
const previewLength = 140;

/** Reads a mail (RFC 5322 with MIME parts). Whatever the bytes are, it gives what can be shown and says what is odd. */
export function parseMail(id: string, bytes: Buffer, writtenAt: Date): Mail {
  const source = bytes.toString("latin1");
  const { head, body } = split(source);
  const headers = parseHeaders(head);
  const found: Found = { text: null, html: null, attachments: [], parts: 0, problem: null };
  if (headers.size === 0) found.problem = "메일 형식이 아니거나 아직 다 쓰이지 않은 파일이에요.";
  else if (body === null) found.problem = "머리말만 있어요. 아직 다 쓰이지 않은 파일일 수 있어요.";
  else readPart(head, body, 0, found);

  const header = (name: string) => decodeWords(headers.get(name) ?? "").trim();
  const to = header("to");
  const sent = new Date(header("date"));
  return {
    id,
    from: header("from"),
    to,
    recipients: addressesIn([to, header("cc"), header("bcc")].join(", ")),
    subject: header("subject"),
    date: (Number.isNaN(sent.getTime()) ? writtenAt : sent).toISOString(),
    preview: previewOf(found),
    problem: found.problem,
    text: found.text,
    html: found.html,
    links: findLinks(found.html, found.text),
    attachments: found.attachments,
  };
}

function split(source: string): { head: string; body: string | null } {
  const blank = /\r?\n\r?\n/.exec(source);
  if (!blank) return { head: source, body: null };
  return { head: source.slice(0, blank.index), body: source.slice(blank.index + blank[0].length) };
}

function readPart(head: string, body: string, depth: number, found: Found): void {
  found.parts += 1;
  if (depth > deepest || found.parts > mostParts) {
    found.problem = "안에 든 부분이 너무 많아서 일부만 보여 드려요.";
    return;
  }
  const headers = parseHeaders(head);
  const { value: type, parameters } = parseParameters(headers.get("content-type") ?? "text/plain");
  const boundary = parameters.get("boundary");
  if (type.startsWith("multipart/") && boundary) {
    for (const part of partsIn(body, boundary, found)) {
      const inner = split(part.startsWith("\n") || part.startsWith("\r\n") ? `\n${part}` : part);
      readPart(inner.head, inner.body ?? "", depth + 1, found);
    }
    return;
  }
  const bytes = decodeBody(body, headers.get("content-transfer-encoding") ?? "");
  const disposition = parseParameters(headers.get("content-disposition") ?? "");
  const name = disposition.parameters.get("filename") ?? parameters.get("name");
  const kind = type === "text/html" ? "html" : type === "text/plain" ? "text" : null;
  if (kind && disposition.value !== "attachment" && found[kind] === null) {
    found[kind] = textIn(bytes, parameters.get("charset") ?? "utf-8").replace(/\r\n/g, "\n");
  } else {
    found.attachments.push({ name: name ?? "이름 없는 파일", type, bytes: bytes.length });
  }
}

/** What stands between the boundary lines; without the closing line, what is there so far. */
function partsIn(body: string, boundary: string, found: Found): string[] {
  const parts: string[] = [];
  let current: string[] | null = null;
  for (const line of body.split("\n")) {
    const bare = line.trimEnd();
    if (bare !== `--${boundary}` && bare !== `--${boundary}--`) {
      current?.push(line);
      continue;
    }
    if (current) parts.push(joined(current));
    if (bare.endsWith("--") && bare !== `--${boundary}`) return parts;
    current = [];
  }
  found.problem = "끝부분이 없어요. 아직 다 쓰이지 않은 파일일 수 있어요.";
  if (current) parts.push(joined(current));
  return parts;
}

/** The line end before a boundary belongs to the boundary. */
function joined(lines: string[]): string {
  return lines.join("\n").replace(/\r$/, "");
}

function addressesIn(text: string): string[] {
  return [
    ...new Set((text.match(/[^\s<>,;:"()]+@[^\s<>,;:"()]+/g) ?? []).map((address) => address.toLowerCase())),
  ];
}

function previewOf({ text, html }: Found): string {
  const plain = text ?? html?.replace(/<(style|script|title)\b[\s\S]*?<\/\1>|<[^>]*>/gi, " ") ?? "";
  return plain.slice(0, 4_000).replace(/\s+/g, " ").trim().slice(0, previewLength);
}
