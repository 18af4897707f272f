import { Prisma } from "@/prisma/generated/client";
import type { Invariant } from "./invariants";

const { sql } = Prisma;

export const invariantsOfStock: readonly Invariant[] = [
  {
    id: "V1",
    title: "예약 재고는 미결제 주문, 대기 제안, 교환품이 잡아 둔 수량의 합과 같아요.",
    sql: sql`
      WITH claimed AS (
        SELECT i.variant_id, i.quantity FROM order_items i JOIN orders o ON o.id = i.order_id
        WHERE o.status IN ('CREATED', 'PAYMENT_PENDING')
        UNION ALL SELECT variant_id, quantity FROM waitlist_entries WHERE status = 'OFFERED'
        UNION ALL SELECT replacement_variant_id, replacement_reserved FROM claim_items WHERE replacement_reserved > 0
      ), expected AS (
        SELECT variant_id, sum(quantity) AS reserved FROM claimed GROUP BY variant_id
      )
      SELECT coalesce(n.variant_id, e.variant_id) AS "variantId", n.reserved, coalesce(e.reserved, 0) AS expected
      FROM inventories n FULL JOIN expected e ON e.variant_id = n.variant_id
      WHERE n.reserved IS DISTINCT FROM coalesce(e.reserved, 0)`,
  },
  {
    id: "V2",
    title: "재고는 0 이상이고 예약은 재고를 넘지 않으며, 둘 다 재고 기록의 합과 같아요.",
    sql: sql`
      WITH moved AS (
        SELECT variant_id, sum(on_hand_change) AS on_hand, sum(reserved_change) AS reserved FROM stock_movements GROUP BY variant_id
      )
      SELECT n.variant_id AS "variantId", n.on_hand AS "onHand", n.reserved, coalesce(m.on_hand, 0) AS "movedOnHand",
        coalesce(m.reserved, 0) AS "movedReserved"
      FROM inventories n LEFT JOIN moved m ON m.variant_id = n.variant_id
      WHERE NOT (0 <= n.reserved AND n.reserved <= n.on_hand)
        OR n.on_hand <> coalesce(m.on_hand, 0) OR n.reserved <> coalesce(m.reserved, 0)`,
  },
  {
    id: "V3",
    title: "판 수량은 들여온 수량을 넘지 않아요.",
    sql: sql`
      WITH moved AS (
        SELECT variant_id, coalesce(sum(quantity) FILTER (WHERE kind = 'CONFIRM'), 0) AS confirmed,
          coalesce(sum(on_hand_change) FILTER (WHERE kind <> 'CONFIRM'), 0) AS "broughtIn"
        FROM stock_movements GROUP BY variant_id
      ), sold AS (
        SELECT i.variant_id, sum(i.quantity) AS sold FROM order_items i JOIN orders o ON o.id = i.order_id
        WHERE o.status IN ('PAID', 'PARTIALLY_CANCELED', 'REFUNDED', 'COMPLETED') GROUP BY i.variant_id
      )
      SELECT coalesce(m.variant_id, s.variant_id) AS "variantId", coalesce(s.sold, 0) AS sold, coalesce(m.confirmed, 0) AS confirmed,
        coalesce(m."broughtIn", 0) AS "broughtIn"
      FROM moved m FULL JOIN sold s ON s.variant_id = m.variant_id
      WHERE greatest(s.sold, m.confirmed) > coalesce(m."broughtIn", 0)`,
  },
];
