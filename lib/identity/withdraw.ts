import { inTransaction } from "@/lib/platform/database";
import { forbidden } from "@/lib/platform/refusals";
import { stillInUse } from "./refusals";
import { requirePassword } from "./require-password";
import type { Actor } from "./views";

type Leaver = Pick<Actor, "id" | "role">;

/**
 * Leaves the shop for good: no log-in any more, at once, and what is known of the person goes. Orders keep what the law
 * wants kept. Nobody leaves money or an open order behind by accident.
 */
export async function withdraw({ id: userId, role }: Leaver, password: string): Promise<void> {
  if (role !== "SHOPPER") throw forbidden("관리자와 판매자 계정은 고객센터를 통해 정리해 주세요.");
  await requirePassword(userId, password);
  await inTransaction(async (tx) => {
    const gone = await tx.$executeRaw`
      UPDATE users SET status = 'WITHDRAWN', token_version = token_version + 1, updated_at = now(),
        email = 'withdrawn-' || id || '@withdrawn.invalid', name = '탈퇴한 회원', password_hash = NULL,
        phone = NULL, postcode = NULL, address = NULL, address_detail = NULL
      WHERE id = ${userId}::uuid AND role = 'SHOPPER'
        AND NOT EXISTS (SELECT 1 FROM wallets WHERE user_id = ${userId}::uuid AND balance > 0)
        AND NOT EXISTS (SELECT 1 FROM orders WHERE user_id = ${userId}::uuid
          AND status IN ('CREATED', 'PAYMENT_PENDING', 'PAYMENT_FAILED', 'PAID', 'PARTIALLY_CANCELED'))`;
    if (gone === 0) throw stillInUse();
  });
}
