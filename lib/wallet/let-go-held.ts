import { assert } from "@/lib/platform/assert";
import type { Tx } from "@/lib/platform/database";

/** The payment came to nothing: what was held for it may be spent again. */
export async function letGoHeld(
  tx: Tx,
  { userId, amount }: { userId: string; amount: number },
): Promise<void> {
  assert(Number.isSafeInteger(amount) && amount >= 0, "whole won are let go");
  if (amount === 0) return;
  const moved = await tx.$executeRaw`
    UPDATE wallets SET held = held - ${amount}::bigint, updated_at = now()
    WHERE user_id = ${userId}::uuid AND held >= ${amount}::bigint`;
  assert(moved === 1, "what is let go was held");
}
