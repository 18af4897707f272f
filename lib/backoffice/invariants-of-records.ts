import { Prisma } from "@/prisma/generated/client";
import type { Invariant } from "./invariants";

const { sql } = Prisma;

export const invariantsOfRecords: readonly Invariant[] = [
  {
    id: "V7",
    title: "쿠폰의 발급 수는 실제 발급 건수와 같고, 준비한 수량과 한 사람에 한 장을 넘지 않아요.",
    sql: sql`
      WITH issued AS (
        SELECT coupon_id, count(*) AS issues, count(DISTINCT user_id) AS users FROM coupon_issues GROUP BY coupon_id
      )
      SELECT c.id AS "couponId", c.name, c.quantity, c.issued, coalesce(i.issues, 0) AS issues, coalesce(i.users, 0) AS users
      FROM coupons c LEFT JOIN issued i ON i.coupon_id = c.id
      WHERE c.issued <> coalesce(i.issues, 0) OR c.issued > c.quantity OR i.issues <> i.users`,
  },
  {
    id: "V8",
    title: "사용한 쿠폰은 유효한 주문 하나에 속하고, 유효한 주문의 쿠폰은 사용한 상태예요.",
    sql: sql`
      WITH live AS (
        SELECT id, number, status, coupon_issue_id FROM orders
        WHERE status IN ('PAID', 'PARTIALLY_CANCELED', 'COMPLETED') AND coupon_issue_id IS NOT NULL
      ), used AS (
        SELECT id, status, order_id FROM coupon_issues WHERE status = 'USED'
      )
      SELECT coalesce(u.id, l.coupon_issue_id) AS "couponIssueId", u.order_id AS "usedFor", l.id AS "orderId", l.number, l.status
      FROM used u FULL JOIN live l ON l.coupon_issue_id = u.id AND l.id = u.order_id
      WHERE u.id IS NULL OR l.id IS NULL`,
  },
  {
    id: "V9",
    title: "주문 금액은 주문 상품에 적힌 금액으로 다시 계산한 값과 같아요.",
    sql: sql`
      WITH line AS (
        SELECT order_id, sum(unit_price::bigint * quantity) AS items, sum(item_discount::bigint * quantity) AS item_discount,
          sum(order_discount_share) AS order_discount, sum(shipping_fee) AS shipping,
          bool_or(final_unit_price <> unit_price - item_discount OR line_total <> final_unit_price::bigint * quantity
            OR order_discount_share > line_total) AS wrong
        FROM order_items GROUP BY order_id
      )
      SELECT o.id AS "orderId", o.number, o.items_total AS "itemsTotal", l.items, o.item_discount_total AS "itemDiscountTotal",
        l.item_discount AS "itemDiscounts", o.order_discount AS "orderDiscount", l.order_discount AS "orderDiscountShares",
        o.shipping_total AS "shippingTotal", l.shipping AS "shippingFees", o.payable
      FROM orders o LEFT JOIN line l ON l.order_id = o.id
      WHERE l.order_id IS NULL OR l.wrong OR o.items_total <> l.items OR o.item_discount_total <> l.item_discount
        OR o.order_discount <> l.order_discount OR o.shipping_total <> l.shipping
        OR o.payable <> l.items - l.item_discount - l.order_discount + l.shipping`,
  },
  {
    id: "V10",
    title: "보낼 시각이 5분 넘게 지난 이벤트나 전달하지 못한 이벤트는 모두 알림으로 알려져 있어요.",
    sql: sql`
      SELECT o.id AS "eventId", o.type, o.status, o.attempts, o.available_at AS "availableAt", o.last_error AS "lastError"
      FROM outbox o
      WHERE (o.status = 'PENDING' AND o.available_at < now() - interval '5 minutes'
          AND NOT EXISTS (SELECT FROM alerts a WHERE a.kind = 'outbox-lag' AND a.status = 'OPEN'))
        OR (o.status = 'DEAD' AND o.discarded_at IS NULL
          AND NOT EXISTS (SELECT FROM alerts a WHERE a.kind = 'outbox-dead' AND a.subject = o.id::text))`,
  },
  {
    id: "V11",
    title: "모든 상태는 이력의 마지막 줄과 같아요.",
    sql: sql`
      WITH state AS (
        SELECT 'ORDER' AS subject, id, status::text AS status FROM orders
        UNION ALL SELECT 'PAYMENT', id, status::text FROM payments
        UNION ALL SELECT 'REFUND', id, status::text FROM refunds
        UNION ALL SELECT 'COUPON_ISSUE', id, status::text FROM coupon_issues
        UNION ALL SELECT 'WAITLIST_ENTRY', id, status::text FROM waitlist_entries
      )
      SELECT s.subject, s.id, s.status, h."to" AS history FROM state s LEFT JOIN LATERAL (
        SELECT c."to" FROM state_changes c WHERE c.subject = s.subject AND c.subject_id = s.id ORDER BY c.sequence DESC LIMIT 1
      ) h ON true WHERE h."to" IS DISTINCT FROM s.status
      UNION ALL
      SELECT 'ORDER_ITEM', i.id, i.status::text, h."to" FROM order_items i LEFT JOIN LATERAL (
        SELECT e."to"::text FROM order_item_events e WHERE e.item_id = i.id ORDER BY e.sequence DESC LIMIT 1
      ) h ON true WHERE h."to" IS DISTINCT FROM i.status::text`,
  },
];
