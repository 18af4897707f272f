import type { Tx } from "@/lib/platform/database";

/** A payment given up here and approved there: its key is needed to give the money back. */
export async function notePaymentKey(tx: Tx, id: string, paymentKey: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE payments SET provider_payment_key = coalesce(provider_payment_key, ${paymentKey}), check_at = NULL WHERE id = ${id}::uuid`;
}
