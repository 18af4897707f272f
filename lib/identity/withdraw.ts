import { database, inTransaction } from "@/lib/platform/database";
import { requireWithin } from "@/lib/platform/limit";
import { forbidden } from "@/lib/platform/refusals";
import { passwordCheckLimit } from "./limits";
import { otherEmail, stillInUse, stillSelling } from "./refusals";
import { requirePassword } from "./require-password";
import type { Actor } from "./views";

type Leaver = Pick<Actor, "id" | "role">;

/** That it is no slip: the password, or the account's own e-mail from who logs in elsewhere and has none. */
export type Confirmation = { currentPassword: string } | { email: string };

/**
 * Leaves the shop for good: no log-in any more, at once, and what is known of the person goes. Orders keep what the law
 * wants kept. Nobody leaves money, an open order, goods on sale or a buyer who still waits for theirs behind by accident.
 */
export async function withdraw({ id: userId, role }: Leaver, confirmation: Confirmation): Promise<void> {
  if (role === "ADMIN") throw forbidden("관리자 계정은 고객센터를 통해 정리해 주세요.");
  if ("email" in confirmation) await requireOwnEmail(userId, confirmation.email);
  else await requirePassword(userId, confirmation.currentPassword);
  await inTransaction(async (tx) => {
    const gone = await tx.$executeRaw`
      UPDATE users SET status = 'WITHDRAWN', token_version = token_version + 1, updated_at = now(),
        email = 'withdrawn-' || id || '@withdrawn.invalid', name = '탈퇴한 회원', password_hash = NULL,
        phone = NULL, postcode = NULL, address = NULL, address_detail = NULL
      WHERE id = ${userId}::uuid AND role <> 'ADMIN'
        AND NOT EXISTS (SELECT 1 FROM wallets WHERE user_id = ${userId}::uuid AND balance > 0)
        AND NOT EXISTS (SELECT 1 FROM payments WHERE user_id = ${userId}::uuid
          AND (status IN ('UNKNOWN', 'WAITING_FOR_DEPOSIT') OR status = 'REQUESTED' AND claimed_at IS NOT NULL))
        AND NOT EXISTS (SELECT 1 FROM orders WHERE user_id = ${userId}::uuid
          AND status IN ('CREATED', 'PAYMENT_PENDING', 'PAYMENT_FAILED', 'PAID', 'PARTIALLY_CANCELED'))
        AND NOT EXISTS (SELECT 1 FROM sellers s JOIN products p ON p.seller_id = s.id
          WHERE s.user_id = ${userId}::uuid AND p.status <> 'SUSPENDED')
        AND NOT EXISTS (SELECT 1 FROM sellers s JOIN order_items i ON i.seller_id = s.id
          WHERE s.user_id = ${userId}::uuid AND i.status NOT IN ('CONFIRMED', 'CANCELED', 'RETURNED'))`;
    if (gone === 0) throw role === "SELLER" ? stillSelling() : stillInUse();
  });
}

/** Only for accounts that have no password to ask for. */
async function requireOwnEmail(userId: string, email: string): Promise<void> {
  await requireWithin(passwordCheckLimit, userId);
  const user = await database().user.findUnique({
    where: { id: userId },
    select: { email: true, passwordHash: true },
  });
  if (!user || user.passwordHash !== null || user.email !== email.trim().toLowerCase()) throw otherEmail();
}
