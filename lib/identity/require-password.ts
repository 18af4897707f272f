import { database } from "@/lib/platform/database";
import { requireWithin } from "@/lib/platform/limit";
import { passwordCheckLimit } from "./limits";
import { matchesPassword } from "./matches-password";
import { wrongPassword } from "./refusals";

/** For what must not happen at a forgotten open browser. */
export async function requirePassword(userId: string, password: string): Promise<void> {
  await requireWithin(passwordCheckLimit, userId);
  const user = await database().user.findUnique({ where: { id: userId }, select: { passwordHash: true } });
  if (!(await matchesPassword(user?.passwordHash, password))) throw wrongPassword();
}
