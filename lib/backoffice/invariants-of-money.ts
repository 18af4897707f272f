import { Prisma } from "@/prisma/generated/client";
import type { Invariant } from "./invariants";
import { differencesFromToss } from "./invariants-of-toss";

const { sql } = Prisma;

/** The money came in, whatever went back since. */
const approved = sql`('COMPLETED', 'PARTIALLY_CANCELED', 'CANCELED')`;

export const invariantsOfMoney: readonly Invariant[] = [
  {
    id: "V4",
    title: "잔액은 끊김 없는 내역의 합과 같고, 묶인 금액은 진행 중인 결제의 잔액 몫과 같아요.",
    sql: sql`
      WITH entry AS (
        SELECT user_id, kind, amount, reference, balance_after,
          coalesce(lag(balance_after) OVER (PARTITION BY user_id ORDER BY sequence), 0) + amount <> balance_after AS breaks
        FROM wallet_entries
      ), booked AS (
        SELECT user_id, sum(amount) AS balance, count(*) FILTER (WHERE breaks) AS breaks FROM entry GROUP BY user_id
      ), held AS (
        SELECT user_id, sum(balance_part) AS held FROM payments
        WHERE status IN ('REQUESTED', 'UNKNOWN', 'WAITING_FOR_DEPOSIT') AND balance_part > 0 GROUP BY user_id
      ), due AS (
        SELECT id, user_id, CASE purpose WHEN 'CHARGE' THEN 'CHARGE' ELSE 'PAY' END AS kind,
          CASE purpose WHEN 'CHARGE' THEN amount ELSE -balance_part END AS amount
        FROM payments WHERE status IN ${approved} AND (purpose = 'CHARGE' OR balance_part > 0)
      )
      SELECT w.user_id AS "userId", w.balance, w.held, coalesce(b.balance, 0) AS "entries", coalesce(b.breaks, 0) AS breaks,
        coalesce(h.held, 0) AS "partsUnderWay", NULL AS "paymentId"
      FROM wallets w LEFT JOIN booked b ON b.user_id = w.user_id LEFT JOIN held h ON h.user_id = w.user_id
      WHERE w.balance <> coalesce(b.balance, 0) OR w.balance < 0 OR coalesce(b.breaks, 0) > 0 OR w.held <> coalesce(h.held, 0)
      UNION ALL
      SELECT d.user_id, NULL, NULL, d.amount, NULL, NULL, d.id::text FROM due d
      LEFT JOIN entry e ON e.user_id = d.user_id AND e.kind::text = d.kind AND replace(e.reference, 'payment:', '') = d.id::text
      WHERE e.amount IS DISTINCT FROM d.amount`,
  },
  {
    id: "V5",
    title: "결제된 주문에는 결제 금액이 맞는 완료된 결제가 꼭 하나 있고, 다른 주문에는 없어요.",
    sql: sql`
      WITH paid AS (
        SELECT order_id, count(*) AS payments, sum(amount::bigint + balance_part) AS paid FROM payments
        WHERE status IN ${approved} AND order_id IS NOT NULL GROUP BY order_id
      )
      SELECT o.id AS "orderId", o.number, o.status, o.payable, coalesce(p.payments, 0) AS payments, coalesce(p.paid, 0) AS paid
      FROM orders o LEFT JOIN paid p ON p.order_id = o.id
      WHERE CASE WHEN o.status IN ('PAID', 'PARTIALLY_CANCELED', 'REFUNDED', 'COMPLETED')
        THEN p.payments IS DISTINCT FROM 1 OR p.paid IS DISTINCT FROM o.payable
        ELSE p.payments IS NOT NULL END`,
  },
  {
    id: "V6",
    title: "끝난 환불의 합은 결제에 적힌 환불 금액과 같고, 결제한 금액을 넘지 않아요.",
    sql: sql`
      WITH refunded AS (
        SELECT payment_id, coalesce(sum(provider_amount) FILTER (WHERE status = 'COMPLETED'), 0) AS amount,
          coalesce(sum(balance_amount) FILTER (WHERE status = 'COMPLETED'), 0) AS balance,
          sum(provider_amount) AS asked, sum(balance_amount) AS asked_balance
        FROM refunds WHERE status <> 'FAILED' GROUP BY payment_id
      )
      SELECT p.id AS "paymentId", p.status, p.amount, p.balance_part AS "balancePart", p.refunded_amount AS "refundedAmount",
        p.refunded_balance AS "refundedBalance", coalesce(r.amount, 0) AS "refunds", coalesce(r.balance, 0) AS "balanceRefunds",
        coalesce(r.asked, 0) AS asked, coalesce(r.asked_balance, 0) AS "askedOfBalance"
      FROM payments p LEFT JOIN refunded r ON r.payment_id = p.id
      WHERE p.refunded_amount <> coalesce(r.amount, 0) OR p.refunded_balance <> coalesce(r.balance, 0)
        OR coalesce(r.asked, 0) > p.amount OR coalesce(r.asked_balance, 0) > p.balance_part
        OR CASE p.status WHEN 'COMPLETED' THEN p.refunded_amount + p.refunded_balance <> 0
          WHEN 'CANCELED' THEN p.refunded_amount <> p.amount OR p.refunded_balance <> p.balance_part
          WHEN 'PARTIALLY_CANCELED' THEN p.refunded_amount + p.refunded_balance = 0 ELSE false END`,
  },
  {
    id: "V12",
    title: "토스가 승인하고 취소한 금액은 우리 결제와 환불에 적힌 금액과 같아요.",
    sql: differencesFromToss,
  },
];
