import { database } from "@/lib/platform/database";
import { sessionSeconds } from "./session-seconds";

/** From now on the session's token is worth nothing, wherever a copy of it lies. */
export async function endSession(
  { id, sessionId }: { id: string; sessionId: string },
  now = new Date(),
): Promise<void> {
  await database().endedSession.deleteMany({ where: { userId: id, expiresAt: { lt: now } } });
  const expiresAt = new Date(now.getTime() + sessionSeconds * 1000);
  await database().endedSession.createMany({
    data: [{ id: sessionId, userId: id, expiresAt }],
    skipDuplicates: true,
  });
}
