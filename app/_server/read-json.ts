import "server-only";
import { invalidRequest, notJson, payloadTooLarge } from "@/lib/platform/refusals";
import { refuseNul } from "./refuse-nul";

const maxBytes = 64 * 1024;

/** The body as JSON, counted while it arrives: Next itself sets no limit. */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw notJson();
  if (Number(request.headers.get("content-length")) > maxBytes) throw payloadTooLarge();
  const bytes = await readBytes(request);
  try {
    const text = utf8.decode(bytes);
    return JSON.parse(text, text.includes("\\u0000") ? withoutNul : undefined);
  } catch {
    throw invalidRequest(undefined, "요청 본문이 올바른 JSON이 아닙니다.");
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

const withoutNul = (_: string, value: unknown) => (typeof value === "string" ? refuseNul(value) : value);

async function readBytes(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw payloadTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
