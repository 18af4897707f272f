import "server-only";
import { logInPerAddressLimit, logInPerEmailLimit } from "@/lib/identity/limits";
import type { LogIn } from "@/lib/identity/schemas";
import { startSession } from "@/lib/identity/start-session";
import type { SessionClaims } from "@/lib/identity/views";
import { requireWithin } from "@/lib/platform/limit";
import { clientAddress } from "./client-address";

/** The one way in with a password, whichever door it comes through. */
export async function logIn(input: LogIn, headers: Headers): Promise<SessionClaims> {
  await requireWithin(logInPerAddressLimit, clientAddress(headers));
  await requireWithin(logInPerEmailLimit, input.email);
  return startSession(input);
}
