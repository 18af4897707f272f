import "server-only";
import { invalidRequest } from "@/lib/platform/refusals";

/** 1 to 200 printable characters, or null when the caller brought none. */
export function idempotencyKeyOf(request: Request): string | null {
  const key = request.headers.get("idempotency-key");
  if (key === null) return null;
  if (/^[\x20-\x7e]{1,200}$/.test(key)) return key;
  const issues = [
    { path: "Idempotency-Key", message: "인쇄할 수 있는 문자 1자에서 200자까지 쓸 수 있습니다." },
  ];
  throw invalidRequest({ where: "headers", issues });
}

export function requireIdempotencyKey(request: Request): string {
  const key = idempotencyKeyOf(request);
  if (key !== null) return key;
  const message = "Idempotency-Key 헤더가 필요합니다.";
  throw invalidRequest({ where: "headers", issues: [{ path: "Idempotency-Key", message }] }, message);
}
