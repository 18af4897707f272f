import { database } from "@/lib/platform/database";

/** Of what a window offers. */
type UsualMethod = "CARD" | "EASY_PAY" | "TRANSFER" | "VIRTUAL_ACCOUNT";

/** How far back somebody is remembered. */
const ordersRemembered = 20;

/** The method of the last order that was paid through a window. */
export async function findUsualMethod(userId: string): Promise<UsualMethod | null> {
  const [last] = await database().$queryRaw<{ method: UsualMethod }[]>`
    SELECT p.method::text AS method
    FROM (SELECT id FROM orders WHERE user_id = ${userId}::uuid ORDER BY created_at DESC, id DESC LIMIT ${ordersRemembered}) o
    JOIN payments p ON p.order_id = o.id
    WHERE p.status IN ('COMPLETED', 'PARTIALLY_CANCELED', 'CANCELED')
      AND p.method IN ('CARD', 'EASY_PAY', 'TRANSFER', 'VIRTUAL_ACCOUNT')
    ORDER BY p.requested_at DESC LIMIT 1`;
  return last?.method ?? null;
}
