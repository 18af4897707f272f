import { assert } from "@/lib/platform/assert";
import type { Tx } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { maxWon } from "@/lib/platform/money";
import type { WalletEntryKind } from "@/prisma/generated/enums";

/** One business fact that moves a balance. */
export type BalanceFact = {
  readonly userId: string;
  readonly amount: number;
  /** Names the fact: written again under the same reference, it changes nothing. */
  readonly reference: string;
  readonly note: string;
};

type Entry = BalanceFact & {
  readonly kind: WalletEntryKind;
  /** By how much what is held for payments under way changes with it. */
  readonly heldChange: number;
};

type Written = {
  /** `unknown`: there is no such wallet. */
  readonly outcome: "written" | "already" | "refused" | "unknown";
  /** What was found, before this entry. */
  readonly balance: number;
  readonly held: number;
};

/** Books the entry and moves the balance, or neither, in one statement. `amount` is signed here. */
export async function writeEntry(tx: Tx, entry: Entry): Promise<Written> {
  const { kind, reference, amount } = entry;
  assert(Number.isSafeInteger(amount) && amount !== 0, "an entry moves whole won");
  const [row] = await ask(tx, entry);
  if (!row) return { outcome: "unknown", balance: 0, held: 0 };
  const { written, fits, ...found } = row;
  if (written) return { outcome: "written", ...found };
  if (fits) return { outcome: "already", ...found };
  // The wallet is ours by now, so that whoever wrote the same reference while we waited can be seen.
  const before = await tx.walletEntry.findUnique({
    where: { kind_reference: { kind, reference } },
    select: { id: true },
  });
  return { outcome: before ? "already" : "refused", ...found };
}

type Row = { balance: number; held: number; fits: boolean; written: boolean };

/**
 * The wallet is locked before the entry takes its number: in the order of their numbers, the entries make the balance.
 * `fits` is what the table would refuse: nobody owes, what is held is there, and no wallet holds more than it may.
 */
const ask = (tx: Tx, { userId, kind, amount, heldChange, reference, note }: Entry) => tx.$queryRaw<Row[]>`
  WITH locked AS (
    SELECT user_id, balance, held, clock_timestamp() AS at FROM wallets WHERE user_id = ${userId}::uuid FOR NO KEY UPDATE
  ), found AS (
    SELECT *, 0 <= held + ${heldChange}::bigint AND held + ${heldChange}::bigint <= balance + ${amount}::bigint
      AND balance + ${amount}::bigint <= ${maxWon}::int AS fits
    FROM locked
  ), booked AS (
    INSERT INTO wallet_entries (id, user_id, kind, amount, balance_after, reference, note, at)
    SELECT ${newId()}::uuid, user_id, ${kind}::"WalletEntryKind", ${amount}::bigint, balance + ${amount}::bigint, ${reference}, ${note}, at
    FROM found WHERE fits
    ON CONFLICT (kind, reference) DO NOTHING
    RETURNING user_id
  ), moved AS (
    UPDATE wallets w SET balance = w.balance + ${amount}::bigint, held = w.held + ${heldChange}::bigint, updated_at = now()
    FROM booked b WHERE w.user_id = b.user_id
  )
  SELECT f.balance, f.held, f.fits, b.user_id IS NOT NULL AS written
  FROM found f LEFT JOIN booked b ON b.user_id = f.user_id`;
