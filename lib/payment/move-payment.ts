import type { ActingAs } from "@/lib/platform/actor";
import type { Tx } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { type PaymentMove, paymentMoves } from "./payment-moves";
import type { DepositAccount, ProviderPayment } from "./provider-answer";

/** What the move makes known; what is not named stays as it was. */
type Facts = {
  provider?: ProviderPayment;
  account?: DepositAccount;
  failure?: { code: string; message: string };
  /** When somebody asks the provider again; null: nobody needs to. */
  checkInSeconds?: number | null;
};

export type MovedPayment = { from: string; balancePart: number };

/** Moves a payment and writes its history, in one statement. Null when it is not there to be moved: somebody was faster. */
export async function movePayment(
  tx: Tx,
  id: string,
  act: PaymentMove,
  actor: ActingAs,
  { provider, account, failure, checkInSeconds = null }: Facts = {},
): Promise<MovedPayment | null> {
  const { from, to } = paymentMoves[act];
  const isApproved = act === "complete" || act === "completeLate";
  const receiptUrl = isApproved ? provider?.receiptUrl : null;
  const shown = { ...(account && answerOf(account)), ...(receiptUrl && { receiptUrl }) };
  const [moved] = await tx.$queryRaw<MovedPayment[]>`
    WITH before AS (
      SELECT id, status FROM payments WHERE id = ${id}::uuid AND status::text = ANY(${[...from]}) FOR UPDATE
    ), moved AS (
      UPDATE payments p SET status = ${to}::"PaymentStatus",
        provider_payment_key = coalesce(${provider?.paymentKey ?? null}, p.provider_payment_key),
        approved_at = CASE WHEN ${isApproved} THEN coalesce(${provider?.approvedAt ?? null}::timestamptz, now()) ELSE p.approved_at END,
        failed_at = CASE WHEN ${failure !== undefined} THEN now() WHEN ${isApproved} THEN NULL ELSE p.failed_at END,
        failure_code = CASE WHEN ${isApproved} THEN NULL ELSE coalesce(${failure?.code ?? null}, p.failure_code) END,
        failure_message = CASE WHEN ${isApproved} THEN NULL ELSE coalesce(${failure?.message ?? null}, p.failure_message) END,
        answer = nullif(coalesce(p.answer, '{}') || ${JSON.stringify(shown)}::jsonb, '{}'),
        secret = coalesce(${provider?.secret ?? null}, p.secret),
        due_at = coalesce(${account?.dueAt ?? null}::timestamptz, p.due_at),
        check_at = now() + make_interval(secs => ${checkInSeconds}::int)
      FROM before b WHERE p.id = b.id RETURNING p.id, b.status, p.balance_part
    ), change AS (
      INSERT INTO state_changes (id, subject, subject_id, act, "from", "to", actor_kind, actor_id, note)
      SELECT ${newId()}::uuid, 'PAYMENT', id, ${act}, status::text, ${to}, ${actor.kind}::"ActorKind", ${actor.id}::uuid, ${failure?.code ?? ""}
      FROM moved
    )
    SELECT status::text AS "from", balance_part AS "balancePart" FROM moved`;
  return moved ?? null;
}

const answerOf = ({ bank, accountNumber, holder, dueAt }: DepositAccount) => ({
  bank,
  accountNumber,
  holder,
  dueAt: dueAt.toISOString(),
});
