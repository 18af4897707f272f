import type { ActingAs } from "@/lib/platform/actor";
import type { Tx } from "@/lib/platform/database";
import { noteAnnouncement } from "@/lib/platform/request";
import { Prisma } from "@/prisma/generated/client";
import { type MovementKind, stockEffects } from "./stock-effects";
import { type StockLine, sumLines } from "./sum-lines";

/** One business fact that moves stock. */
export type StockAct = {
  readonly orderId: string | null;
  /** Names the fact: written again under the same reference, it changes nothing. */
  readonly reference: string;
  readonly actor: ActingAs;
  readonly lines: readonly StockLine[];
  readonly reason?: string;
};

type LineOutcome = StockLine & {
  /** All lines move or none does: `fits` would have moved had the others not been short. */
  readonly outcome: "moved" | "already" | "fits" | "short" | "unknown";
  /** What was found, before this movement. */
  readonly onHand: number;
  readonly reserved: number;
};

type Row = LineOutcome & { locked: boolean; announced: boolean };

/** Moves all lines or none, in one statement however many there are. */
export async function writeMovements(
  tx: Tx,
  kind: MovementKind,
  act: StockAct & { reason: string },
): Promise<LineOutcome[]> {
  const lines = sumLines(act.lines);
  if (lines.length === 0) return [];
  const rows = await ask(tx, kind, { ...act, lines });
  // While this caller waited for the rows, another may have written the same reference. Now that the rows are ours
  // the answer to the same question is final.
  const mayHaveHappened = rows.some(({ outcome, locked }) => outcome === "short" && locked);
  if (rows.some(({ announced }) => announced)) noteAnnouncement();
  return mayHaveHappened ? ask(tx, kind, { ...act, lines }) : rows;
}

/** A version 7 id of the moment the row was ours, to the microsecond: a variant's movements sort as they happened. */
const idAt = Prisma.sql`(lpad(to_hex(floor(extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' ||
  lpad(to_hex((extract(microseconds FROM at)::bigint % 1000)), 3, '0') || substr(gen_random_uuid()::text, 20))::uuid`;

/** Stock that comes back while somebody waits for it is announced by the movement that brings it, whoever wrote it. */
const returned = Prisma.sql`, returned AS (
      INSERT INTO outbox (id, type, aggregate_id, payload, dedupe_key)
      SELECT gen_random_uuid(), 'stock/returned', variant_id::text, jsonb_build_object('variantId', variant_id), 'stock/returned:' || id
      FROM moved m WHERE on_hand_change > reserved_change
        AND EXISTS (SELECT FROM waitlist_entries w WHERE w.variant_id = m.variant_id AND w.status = 'WAITING')
      RETURNING id
    )`;

/** This time or before. */
export const isWritten = ({ outcome }: LineOutcome): boolean => outcome === "moved" || outcome === "already";

/**
 * `seen` refuses what plainly does not fit without waiting for anybody. `locked` takes the rows in the order of their
 * ids and sees what they hold by then. The inventory moves only with a movement that was not there before.
 */
function ask(tx: Tx, kind: MovementKind, act: StockAct & { reason: string }): Promise<Row[]> {
  const { lines, orderId, reference, actor, reason } = act;
  const { onHand, reserved } = stockEffects[kind];
  const mayReturn = onHand > reserved;
  return tx.$queryRaw<Row[]>`
    WITH seen AS (
      SELECT w.variant_id, w.quantity, ${onHand}::int * w.quantity AS on_hand_change,
        ${reserved}::int * w.quantity AS reserved_change, n.on_hand, n.reserved, m.id IS NOT NULL AS done,
        coalesce(n.reserved + ${reserved}::int * w.quantity BETWEEN 0 AND n.on_hand + ${onHand}::int * w.quantity, false) AS fits
      FROM unnest(${lines.map(({ variantId }) => variantId)}::uuid[],
        ${lines.map(({ quantity }) => quantity)}::int[]) AS w (variant_id, quantity)
      LEFT JOIN inventories n ON n.variant_id = w.variant_id
      LEFT JOIN stock_movements m ON m.variant_id = w.variant_id AND m.kind = ${kind}::"MovementKind" AND m.reference = ${reference}
    ), locked AS (
      SELECT n.variant_id, n.on_hand, n.reserved FROM inventories n JOIN seen s ON s.variant_id = n.variant_id
      WHERE NOT s.done AND (SELECT bool_and(done OR fits) FROM seen)
      ORDER BY n.variant_id FOR NO KEY UPDATE OF n
    ), found AS (
      SELECT s.variant_id, s.quantity, clock_timestamp() AS at, s.on_hand_change, s.reserved_change, l.on_hand, l.reserved,
        l.reserved + s.reserved_change BETWEEN 0 AND l.on_hand + s.on_hand_change AS fits
      FROM locked l JOIN seen s ON s.variant_id = l.variant_id
    ), moved AS (
      INSERT INTO stock_movements (id, variant_id, kind, quantity, on_hand_change, reserved_change, on_hand_after, reserved_after,
        order_id, actor_kind, actor_id, reason, reference, at)
      SELECT ${idAt}, variant_id, ${kind}::"MovementKind", abs(quantity), on_hand_change, reserved_change, on_hand + on_hand_change,
        reserved + reserved_change, ${orderId}::uuid, ${actor.kind}::"ActorKind", ${actor.id}::uuid, ${reason}, ${reference}, at
      FROM found WHERE (SELECT bool_and(fits) FROM found)
      ON CONFLICT (variant_id, kind, reference) DO NOTHING
      RETURNING id, variant_id, on_hand_change, reserved_change
    ), changed AS (
      UPDATE inventories n SET on_hand = n.on_hand + m.on_hand_change, reserved = n.reserved + m.reserved_change, updated_at = now()
      FROM moved m WHERE n.variant_id = m.variant_id
    )${mayReturn ? returned : Prisma.empty}
    SELECT s.variant_id AS "variantId", s.quantity, f.variant_id IS NOT NULL AS locked,
      ${mayReturn ? Prisma.sql`EXISTS (SELECT FROM returned)` : Prisma.sql`false`} AS announced,
      coalesce(f.on_hand, s.on_hand, 0) AS "onHand", coalesce(f.reserved, s.reserved, 0) AS reserved,
      CASE WHEN m.variant_id IS NOT NULL THEN 'moved' WHEN s.done THEN 'already' WHEN s.on_hand IS NULL THEN 'unknown'
        WHEN NOT coalesce(f.fits, s.fits) THEN 'short' WHEN (SELECT bool_and(fits) FROM found) THEN 'already' ELSE 'fits' END AS outcome
    FROM seen s LEFT JOIN found f ON f.variant_id = s.variant_id LEFT JOIN moved m ON m.variant_id = s.variant_id
    ORDER BY s.variant_id`;
}
