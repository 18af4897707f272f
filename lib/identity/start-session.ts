import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { matchesPassword } from "./matches-password";
import { accountSuspended, logInDoesNotMatch } from "./refusals";
import type { LogIn } from "./schemas";
import type { SessionClaims } from "./views";

/** Checks e-mail and password and says what the new token shall claim. */
export async function startSession({ email, password }: LogIn): Promise<SessionClaims> {
  const user = await database().user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, status: true, tokenVersion: true },
  });
  const matches = await matchesPassword(user?.passwordHash, password);
  if (!user || !matches || user.status === "WITHDRAWN") throw logInDoesNotMatch();
  if (user.status === "SUSPENDED") throw accountSuspended();
  return { userId: user.id, sessionId: newId(), tokenVersion: user.tokenVersion };
}
