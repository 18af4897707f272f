import "server-only";
import { unescape as decoded } from "node:querystring";
import { invalidRequest } from "@/lib/platform/refusals";
import { failure } from "./envelope";
import { requestIdOf } from "./request-id";

/** Next answers an address that it cannot decode with a bare 500: the interface answers before Next reads it. */
export function refuseMalformed(request: Request, pathname: string): Response | null {
  if (!pathname.startsWith("/api/") || isDecodable(pathname)) return null;
  return failure(invalidRequest(undefined, "주소의 %-인코딩이 올바르지 않습니다."), requestIdOf(request));
}

/** Every % begins two digits, and what they spell is UTF-8. */
const isDecodable = (pathname: string): boolean =>
  !/%(?![0-9a-f]{2})/i.test(pathname) && !decoded(pathname).includes("\uFFFD");
