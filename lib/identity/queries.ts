import { database } from "@/lib/platform/database";
import { unauthenticated } from "@/lib/platform/refusals";
import type { Actor, Profile, Role, SessionClaims } from "./views";

/**
 * The user behind a token, if the token still counts: the account is active, the session was not ended and no password
 * change has ended them all. One statement, asked on every request, so that a suspended user is out at once.
 */
export async function findActor({ userId, sessionId, tokenVersion }: SessionClaims): Promise<Actor | null> {
  const [row] = await database().$queryRaw<{ name: string; role: Role }[]>`
    SELECT name, role::text AS role FROM users
    WHERE id = ${userId}::uuid AND status = 'ACTIVE' AND token_version = ${tokenVersion}
      AND NOT EXISTS (SELECT 1 FROM ended_sessions WHERE id = ${sessionId}::uuid)`;
  return row ? { id: userId, name: row.name, role: row.role, sessionId } : null;
}

export async function getProfile(userId: string): Promise<Profile> {
  const user = await database().user.findUnique({
    where: { id: userId },
    select: {
      id: true,
      email: true,
      name: true,
      phone: true,
      postcode: true,
      address: true,
      addressDetail: true,
      role: true,
      createdAt: true,
      wallet: { select: { balance: true } },
    },
  });
  if (!user) throw unauthenticated();
  const { wallet, createdAt, ...profile } = user;
  return { ...profile, balance: wallet?.balance ?? 0, createdAt: createdAt.toISOString() };
}

/** Who came by Kakao, Naver or Google has no password to ask for. */
export async function hasPassword(userId: string): Promise<boolean> {
  return (await database().user.count({ where: { id: userId, passwordHash: { not: null } } })) === 1;
}
