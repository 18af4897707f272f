import "server-only";
import { newId } from "@/lib/platform/ids";

/** A caller may bring its own id, to find its request in our logs; anything but a plain token is replaced. */
export function requestIdOf(request: Request): string {
  const given = request.headers.get("x-request-id");
  return given && /^[\w-]{8,64}$/.test(given) ? given : newId();
}
