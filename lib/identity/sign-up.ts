import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { hashPassword } from "./hash-password";
import { emailTaken } from "./refusals";
import type { SignUp } from "./schemas";

type Newcomer = { id: string; email: string; name: string };

/** A new shopper with an empty wallet, in one statement. Fifty requests with one e-mail make one account. */
export async function signUp({ email, password, name, phone }: SignUp): Promise<Newcomer> {
  // Asked first only to save the hashing; the unique index is what decides.
  if (await database().user.findUnique({ where: { email }, select: { id: true } })) throw emailTaken();
  const passwordHash = await hashPassword(password);
  const [created] = await database().$queryRaw<Newcomer[]>`
    WITH newcomer AS (
      INSERT INTO users (id, email, name, phone, password_hash)
      VALUES (${newId()}::uuid, ${email}, ${name}, ${phone ?? null}, ${passwordHash})
      ON CONFLICT DO NOTHING RETURNING id, email, name
    ), wallet AS (
      INSERT INTO wallets (user_id) SELECT id FROM newcomer
    )
    SELECT id, email, name FROM newcomer`;
  if (!created) throw emailTaken();
  return created;
}
