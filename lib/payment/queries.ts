import { database, type Reader } from "@/lib/platform/database";
import { notFound } from "@/lib/platform/refusals";
import type { PaymentMethod, PaymentProvider, PaymentPurpose, PaymentStatus } from "@/prisma/generated/enums";
import type { PaymentView } from "./views";

/** What never changes about an attempt, and where it stands. */
export type Attempt = {
  id: string;
  purpose: PaymentPurpose;
  orderId: string | null;
  userId: string;
  idempotencyKey: string;
  requestHash: string;
  method: PaymentMethod;
  provider: PaymentProvider;
  providerOrderId: string;
  providerPaymentKey: string | null;
  amount: number;
  balancePart: number;
  status: PaymentStatus;
  attempt: number;
  claimedAt: Date | null;
  failureCode: string | null;
  failureMessage: string | null;
  secret: string | null;
};

const select = {
  ...{
    id: true,
    purpose: true,
    orderId: true,
    userId: true,
    idempotencyKey: true,
    requestHash: true,
    method: true,
  },
  ...{
    provider: true,
    providerOrderId: true,
    providerPaymentKey: true,
    amount: true,
    balancePart: true,
    status: true,
  },
  ...{ attempt: true, claimedAt: true, failureCode: true, failureMessage: true, secret: true },
} as const;

export const findAttempt = (id: string): Promise<Attempt | null> =>
  database().payment.findUnique({ where: { id }, select });

/** By the id the provider has for it: one per attempt. */
export const findAttemptAtProvider = (providerOrderId: string): Promise<Attempt | null> =>
  database().payment.findUnique({ where: { providerOrderId }, select });

export const findAttemptOfKey = (
  reader: Reader,
  { userId, idempotencyKey }: { userId: string; idempotencyKey: string },
): Promise<Attempt | null> =>
  reader.payment.findUnique({ where: { userId_idempotencyKey: { userId, idempotencyKey } }, select });

/** The attempt that is under way for an order, and the one this key has made, in one statement. */
export const listOpenAttempts = (
  reader: Reader,
  { orderId, userId, idempotencyKey }: { orderId: string; userId: string; idempotencyKey: string },
): Promise<Attempt[]> =>
  reader.payment.findMany({
    where: {
      OR: [
        { orderId, status: { in: ["REQUESTED", "UNKNOWN", "WAITING_FOR_DEPOSIT"] } },
        { userId, idempotencyKey },
      ],
    },
    select,
  });

/** Somebody else's payment holds this key. */
export async function isKeyOfAnother(paymentKey: string, id: string): Promise<boolean> {
  const other = await database().payment.findUnique({
    where: { providerPaymentKey: paymentKey },
    select: { id: true },
  });
  return other !== null && other.id !== id;
}

/** Naming the owner makes somebody else's payment simply not there. */
export async function getPayment(userId: string, id: string): Promise<PaymentView> {
  const [row] = await database().$queryRaw<{ view: PaymentView }[]>`
    SELECT json_build_object('paymentId', p.id, 'purpose', p.purpose, 'status', p.status, 'method', p.method, 'amount', p.amount,
      'balancePart', p.balance_part, 'refunded', p.refunded_amount + p.refunded_balance, 'orderNumber', o.number,
      'order', CASE WHEN o.id IS NOT NULL THEN json_build_object('number', o.number, 'status', o.status) END,
      'account', CASE WHEN p.answer ? 'accountNumber' THEN p.answer - 'receiptUrl' END, 'receiptUrl', p.answer ->> 'receiptUrl',
      'failure', CASE WHEN p.failure_code IS NOT NULL
        THEN json_build_object('code', p.failure_code, 'message', coalesce(p.failure_message, '')) END,
      'requestedAt', p.requested_at, 'approvedAt', p.approved_at) AS view
    FROM payments p LEFT JOIN orders o ON o.id = p.order_id WHERE p.id = ${id}::uuid AND p.user_id = ${userId}::uuid`;
  if (!row) throw notFound("결제를 찾을 수 없습니다.");
  return row.view;
}

/** Payments whose outcome somebody should ask the provider about by now, the deposits after those nobody knows about. */
export async function listDueChecks(limit: number): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT id FROM payments
    WHERE check_at <= now() AND (status IN ('UNKNOWN', 'WAITING_FOR_DEPOSIT') OR (status = 'REQUESTED' AND claimed_at IS NOT NULL))
    ORDER BY status = 'WAITING_FOR_DEPOSIT', check_at LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/** Late money whose way back has been decided for a while, and which nobody has sent on it. */
export async function listRefundsLeft(limit: number): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT id FROM refunds WHERE status IN ('REQUESTED', 'UNKNOWN') AND idempotency_key LIKE 'late:%'
      AND requested_at < now() - interval '10 minutes' AND NOT EXISTS (
        SELECT 1 FROM alerts WHERE kind = 'refund-refused' AND subject = refunds.id::text AND status = 'OPEN')
    ORDER BY requested_at LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/** Charges nobody will finish: the window closed long ago, or the time for the deposit is over. */
export async function listLapsedCharges(limit: number): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT id FROM payments WHERE purpose = 'CHARGE' AND (
      (status = 'REQUESTED' AND claimed_at IS NULL AND requested_at < now() - interval '45 minutes')
      OR (status = 'WAITING_FOR_DEPOSIT' AND due_at < now()))
    ORDER BY requested_at LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

export type RefundToMake = {
  id: string;
  paymentId: string;
  paymentKey: string;
  userId: string;
  orderNumber: string | null;
  amount: number;
  reason: string;
  status: string;
};

export async function findRefund(id: string): Promise<RefundToMake | null> {
  const [row] = await database().$queryRaw<RefundToMake[]>`
    SELECT r.id, r.payment_id AS "paymentId", p.provider_payment_key AS "paymentKey", p.user_id AS "userId", o.number AS "orderNumber",
      r.provider_amount AS amount, r.reason, r.status::text AS status
    FROM refunds r JOIN payments p ON p.id = r.payment_id LEFT JOIN orders o ON o.id = p.order_id WHERE r.id = ${id}::uuid`;
  return row ?? null;
}
