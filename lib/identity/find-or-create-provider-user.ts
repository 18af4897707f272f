import { inTransaction, type Tx } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { emailTaken } from "./refusals";
import type { SessionClaims } from "./views";

export type ProviderAccount = { provider: string; providerAccountId: string; email: string; name: string };

/**
 * The user behind a log-in at Kakao, Naver or Google. Never joined to an existing account by e-mail alone: whoever can
 * register an address with a provider would own the account here.
 */
export async function findOrCreateProviderUser(account: ProviderAccount): Promise<SessionClaims | null> {
  const { provider, providerAccountId, name } = account;
  const email = account.email.trim().toLowerCase();
  return inTransaction(async (tx) => {
    const known = await findKnown(tx, account);
    if (known) return claimsOf(known);
    const id = newId();
    const { count } = await tx.user.createMany({ data: [{ id, email, name }], skipDuplicates: true });
    if (count === 0) {
      // Either somebody else has this address, or the same log-in at the same moment made the account first.
      const madeMeanwhile = await findKnown(tx, account);
      if (!madeMeanwhile) throw emailTaken();
      return claimsOf(madeMeanwhile);
    }
    await tx.wallet.create({ data: { userId: id } });
    await tx.providerLogIn.create({ data: { provider, providerAccountId, userId: id } });
    return claims(id, 0);
  });
}

type Known = { id: string; status: string; tokenVersion: number };

async function findKnown(tx: Tx, { provider, providerAccountId }: ProviderAccount): Promise<Known | null> {
  const found = await tx.providerLogIn.findUnique({
    where: { provider_providerAccountId: { provider, providerAccountId } },
    select: { user: { select: { id: true, status: true, tokenVersion: true } } },
  });
  return found?.user ?? null;
}

const claimsOf = ({ id, status, tokenVersion }: Known): SessionClaims | null =>
  status === "ACTIVE" ? claims(id, tokenVersion) : null;

const claims = (userId: string, tokenVersion: number): SessionClaims => ({
  userId,
  tokenVersion,
  sessionId: newId(),
});
