import "server-only";
import { invalidRequest, notJson } from "@/lib/platform/refusals";
import { readBytes } from "./read-bytes";
import { refuseNul } from "./refuse-nul";

/** The body as JSON. */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw notJson();
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
