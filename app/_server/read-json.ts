import "server-only";
import { invalidRequest, notJson } from "@/lib/platform/refusals";
import { readBytes } from "./read-bytes";
import { refuseNul } from "./refuse-nul";

/** The body as JSON; `whenEmpty` is what no body at all stands for, where that is allowed. */
export async function readJson(request: Request, whenEmpty?: unknown): Promise<unknown> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  const isJson = type === "application/json";
  if (!isJson && whenEmpty === undefined) throw notJson();
  const bytes = await readBytes(request);
  if (bytes.length === 0 && whenEmpty !== undefined) return whenEmpty;
  if (!isJson) throw notJson();
  try {
    const text = utf8.decode(bytes);
    return JSON.parse(text, text.includes("\\u0000") ? withoutNul : undefined);
  } catch {
    throw invalidRequest(undefined, "요청 본문이 올바른 JSON이 아닙니다.");
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

const withoutNul = (_: string, value: unknown) => (typeof value === "string" ? refuseNul(value) : value);
