import { expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { atOnce, failed } from "@/lib/testing/at-once";
import { createUser } from "@/lib/testing/factories";
import { endSession } from "./end-session";
import { sessionSeconds } from "./session-seconds";

const endedOf = (userId: string) => database().endedSession.findMany({ where: { userId } });

test("an ended session is remembered as long as its token could live", async () => {
  const { id } = await createUser();
  const [sessionId, now] = [newId(), new Date()];
  await endSession({ id, sessionId }, now);
  const expiresAt = new Date(now.getTime() + sessionSeconds * 1_000);
  expect(await endedOf(id)).toEqual([{ id: sessionId, userId: id, expiresAt }]);
});

test("logging out sixteen times at once ends the session once, and nobody fails", async () => {
  const { id } = await createUser();
  const sessionId = newId();
  expect(failed(await atOnce(16, () => endSession({ id, sessionId })))).toEqual([]);
  expect(await endedOf(id)).toHaveLength(1);
});

test("what has run out by itself is forgotten at the user's next log-out, others' is left alone", async () => {
  const [{ id }, other] = [await createUser(), await createUser()];
  const longAgo = new Date(Date.now() - (sessionSeconds + 1) * 1_000);
  await endSession({ id, sessionId: newId() }, longAgo);
  await endSession({ id: other.id, sessionId: newId() }, longAgo);
  await endSession({ id, sessionId: newId() });
  expect(await endedOf(id)).toHaveLength(1);
  expect(await endedOf(other.id)).toHaveLength(1);
});
