import type { Tx } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";

/** Longer than asking the provider and looking once more can take: whoever comes after that finds an abandoned claim. */
export const claimSeconds = (): number => Math.ceil((2 * env().TOSS_ANSWER_MS) / 1_000) + 5;

export type ClaimedPayment = { attempt: number };

/**
 * One caller asks the provider, whoever else comes waits for what it hears. The order's row is locked by now: who ends
 * orders sees either no claim and no money on its way, or the claim. Null when it is not there to be claimed.
 */
export async function claimPayment(tx: Tx, id: string, askedKey: string): Promise<ClaimedPayment | null> {
  const [claimed] = await tx.$queryRaw<ClaimedPayment[]>`
    UPDATE payments SET claimed_at = now(), asked_key = ${askedKey}, check_at = now() + make_interval(secs => ${claimSeconds()})
    WHERE id = ${id}::uuid AND status = 'REQUESTED' AND claimed_at IS NULL RETURNING attempt`;
  return claimed ?? null;
}
