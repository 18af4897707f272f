import { database } from "@/lib/platform/database";
import type { News } from "./notify";
import { tell } from "./tell";

/** So few can still be sold that somebody should order more. */
const few = 5;

type Low = { variantId: string; productId: string; name: string; sellable: number; since: string | null };

/** Which variants of a paid order are running out, told to every admin once until somebody fills them up. */
export async function tellLowStock(orderId: string): Promise<number> {
  const low = await listLow(orderId);
  if (low.length === 0) return 0;
  const admins = await database().user.findMany({
    where: { role: "ADMIN", status: "ACTIVE" },
    select: { id: true },
  });
  return tell(admins.flatMap(({ id }) => low.map((variant) => newsOf(id, variant))));
}

const newsOf = (userId: string, { variantId, productId, name, sellable, since }: Low): News => ({
  userId,
  kind: "low-stock",
  title: sellable > 0 ? `재고가 ${sellable}개 남았어요` : "재고가 모두 나갔어요",
  body: `${name}의 재고를 채워 주세요.`,
  link: `/products/${productId}`,
  dedupeKey: `low-stock:${variantId}:${since ?? "never"}:${userId}`,
});

/** `since`: the movement that filled it up last. */
const listLow = (orderId: string) => database().$queryRaw<Low[]>`
  SELECT v.id AS "variantId", p.id AS "productId", p.name || CASE WHEN v.label = '' THEN '' ELSE ' (' || v.label || ')' END AS name,
    i.on_hand - i.reserved AS sellable, (
      SELECT m.id::text FROM stock_movements m
      WHERE m.variant_id = v.id AND m.kind IN ('INBOUND', 'ADJUST') AND m.on_hand_change > 0
      ORDER BY m.at DESC, m.id DESC LIMIT 1) AS since
  FROM inventories i JOIN variants v ON v.id = i.variant_id JOIN products p ON p.id = v.product_id
  WHERE i.on_hand - i.reserved <= ${few} AND i.variant_id IN (SELECT variant_id FROM order_items WHERE order_id = ${orderId}::uuid)`;
