import "server-only";
import { invalidRequest } from "@/lib/platform/refusals";

/** PostgreSQL cannot hold U+0000: without this a text that contains one would look like a defect of ours. */
export function refuseNul(text: string): string {
  if (text.includes("\0")) throw invalidRequest(undefined, "쓸 수 없는 문자가 들어 있습니다.");
  return text;
}
