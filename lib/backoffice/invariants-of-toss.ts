import { Prisma } from "@/prisma/generated/client";

/**
 * What Toss has of every payment against what we have, once both have had two minutes to hear of it. A deposit given back
 * to the balance stays with Toss: such a refund has no transaction of Toss's. A payment is approved once, even if the bank
 * takes a deposit back and it comes again. What was paid before the first import began cannot be compared.
 */
export const differencesFromToss = Prisma.sql`
  WITH imported AS (
    SELECT i.until, coalesce(f.until, i.until - interval '24 hours') AS since
    FROM provider_imports i LEFT JOIN provider_imports f ON f.name = 'toss-first' WHERE i.name = 'toss'
  ), theirs AS (
    SELECT payment_key, min(provider_order_id) AS provider_order_id, max(at) AS last_at,
      max(amount) FILTER (WHERE status = 'DONE') AS approved,
      coalesce(max(amount) FILTER (WHERE status = 'DONE'), 0)
        - coalesce(sum(amount) FILTER (WHERE status IN ('CANCELED', 'PARTIAL_CANCELED')), 0) AS net
    FROM provider_transactions GROUP BY payment_key
  ), given_back AS (
    SELECT payment_id, coalesce(sum(provider_amount) FILTER (WHERE provider_transaction_key IS NULL), 0) AS kept,
      max(completed_at) AS last_at
    FROM refunds WHERE status = 'COMPLETED' GROUP BY payment_id
  ), ours AS (
    SELECT p.id, p.provider_payment_key AS payment_key, p.provider_order_id, p.status, p.approved_at, g.last_at,
      p.status IN ('COMPLETED', 'PARTIALLY_CANCELED', 'CANCELED') AS is_approved,
      CASE WHEN p.status IN ('COMPLETED', 'PARTIALLY_CANCELED', 'CANCELED') THEN p.amount - p.refunded_amount ELSE 0 END
        + coalesce(g.kept, 0) AS net
    FROM payments p LEFT JOIN given_back g ON g.payment_id = p.id WHERE p.provider = 'TOSS'
  )
  SELECT coalesce(t.payment_key, o.payment_key) AS "paymentKey", coalesce(t.provider_order_id, o.provider_order_id) AS "providerOrderId",
    coalesce(o.id, n.id) AS "paymentId", coalesce(o.status, n.status) AS status, coalesce(t.net, 0) AS toss, coalesce(o.net, 0) AS ours
  FROM theirs t FULL JOIN ours o ON o.payment_key = t.payment_key
  LEFT JOIN payments n ON o.id IS NULL AND n.provider_order_id = t.provider_order_id
  CROSS JOIN imported i
  WHERE (coalesce(t.net, 0) <> coalesce(o.net, 0) OR (o.is_approved AND t.approved IS NULL))
    AND (t.last_at IS NULL OR t.last_at < now() - interval '2 minutes')
    AND (o.approved_at IS NULL OR o.approved_at >= i.since)
    AND (t.payment_key IS NOT NULL OR o.approved_at < i.until - interval '2 minutes')
    AND (o.last_at IS NULL OR o.last_at < i.until - interval '2 minutes')`;
