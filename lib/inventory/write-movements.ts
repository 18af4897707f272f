import type { ActingAs } from "@/lib/platform/actor";
import { assert } from "@/lib/platform/assert";
import type { Tx } from "@/lib/platform/database";
import { noteAnnouncement } from "@/lib/platform/request";
import { Prisma } from "@/prisma/generated/client";
import { type MovementKind, stockEffects } from "./stock-effects";
import { type StockLine, sumLines } from "./sum-lines";

/** A reference names a business fact: written again under the same reference, it changes nothing. */
type Referred = { readonly reference: string };
type ReferredLine = StockLine & Referred;

/** One business fact that moves stock, or one for each line: then a variant may be named by several. */
export type StockAct = {
  readonly orderId: string | null;
  readonly actor: ActingAs;
  readonly reason?: string;
  /** What is let go is reserved again in the same transaction: nothing comes back that anybody should be called for. */
  readonly isHandedOn?: boolean;
} & (
  | (Referred & { readonly lines: readonly StockLine[] })
  | { readonly reference?: never; readonly lines: readonly ReferredLine[] }
);

type Act = Omit<StockAct, "reference" | "lines"> & { reason: string; lines: readonly ReferredLine[] };

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
  asked: StockAct & { reason: string },
): Promise<LineOutcome[]> {
  const act = { ...asked, lines: referredLines(asked) };
  if (act.lines.length === 0) return [];
  const rows = await ask(tx, kind, act);
  assert(!isTorn(rows), "of several movements of a variant either all were there before or none");
  // While this caller waited for the rows, another may have written the same reference. Now that the rows are ours
  // the answer to the same question is final.
  const mayHaveHappened = rows.some(({ outcome, locked }) => outcome === "short" && locked);
  if (rows.some(({ announced }) => announced)) noteAnnouncement();
  return mayHaveHappened ? ask(tx, kind, act) : rows;
}

/** Somebody else wrote one of a variant's movements while this caller waited: the others no longer begin where it ended. */
const isTorn = (rows: readonly Row[]): boolean =>
  rows.some(
    ({ variantId, outcome, locked }) =>
      outcome === "already" &&
      locked &&
      rows.some((row) => row.variantId === variantId && row.outcome === "moved"),
  );

const referredLines = ({ reference, lines }: StockAct): ReferredLine[] =>
  reference === undefined ? [...lines] : sumLines(lines).map((line) => ({ ...line, reference }));

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
 * ids and sees what they hold by then. The inventory moves only with a movement that was not there before. Of several
 * movements of one variant each begins where the one before it ended.
 */
function ask(tx: Tx, kind: MovementKind, act: Act): Promise<Row[]> {
  const { lines, orderId, actor, reason, isHandedOn } = act;
  const { onHand, reserved } = stockEffects[kind];
  const mayReturn = onHand > reserved && !isHandedOn;
  return tx.$queryRaw<Row[]>`
    WITH asked AS (
      SELECT w.*, ${onHand}::int * w.quantity AS on_hand_change, ${reserved}::int * w.quantity AS reserved_change,
        n.on_hand, n.reserved, m.id IS NOT NULL AS done
      FROM unnest(${lines.map(({ variantId }) => variantId)}::uuid[], ${lines.map(({ quantity }) => quantity)}::int[],
        ${lines.map(({ reference }) => reference)}::text[]) WITH ORDINALITY AS w (variant_id, quantity, reference, place)
      LEFT JOIN inventories n ON n.variant_id = w.variant_id
      LEFT JOIN stock_movements m ON m.variant_id = w.variant_id AND m.kind = ${kind}::"MovementKind" AND m.reference = w.reference
    ), seen AS (
      SELECT *, coalesce(reserved + sum(reserved_change) FILTER (WHERE NOT done) OVER so_far
        BETWEEN 0 AND on_hand + sum(on_hand_change) FILTER (WHERE NOT done) OVER so_far, false) AS fits
      FROM asked WINDOW so_far AS (PARTITION BY variant_id ORDER BY place)
    ), locked AS (
      SELECT variant_id, on_hand, reserved FROM inventories
      WHERE variant_id = ANY(ARRAY(SELECT variant_id FROM seen WHERE NOT done)) AND (SELECT bool_and(done OR fits) FROM seen)
      ORDER BY variant_id FOR NO KEY UPDATE
    ), summed AS (
      SELECT s.place, s.variant_id, s.quantity, s.reference, s.on_hand_change, s.reserved_change, l.on_hand, l.reserved,
        (l.on_hand + sum(s.on_hand_change) OVER so_far)::int AS on_hand_after,
        (l.reserved + sum(s.reserved_change) OVER so_far)::int AS reserved_after,
        clock_timestamp() + s.place * interval '1 microsecond' AS at
      FROM locked l JOIN seen s ON s.variant_id = l.variant_id WHERE NOT s.done
      WINDOW so_far AS (PARTITION BY s.variant_id ORDER BY s.place)
    ), found AS (
      SELECT *, reserved_after BETWEEN 0 AND on_hand_after AS fits FROM summed
    ), moved AS (
      INSERT INTO stock_movements (id, variant_id, kind, quantity, on_hand_change, reserved_change, on_hand_after, reserved_after,
        order_id, actor_kind, actor_id, reason, reference, at)
      SELECT ${idAt}, variant_id, ${kind}::"MovementKind", abs(quantity), on_hand_change, reserved_change, on_hand_after,
        reserved_after, ${orderId}::uuid, ${actor.kind}::"ActorKind", ${actor.id}::uuid, ${reason}, reference, at
      FROM found WHERE (SELECT bool_and(fits) FROM found)
      ON CONFLICT (variant_id, kind, reference) DO NOTHING
      RETURNING id, variant_id, reference, on_hand_change, reserved_change
    ), changed AS (
      UPDATE inventories n SET on_hand = n.on_hand + m.on_hand_change, reserved = n.reserved + m.reserved_change, updated_at = now()
      FROM (
        SELECT variant_id, sum(on_hand_change)::int AS on_hand_change, sum(reserved_change)::int AS reserved_change
        FROM moved GROUP BY variant_id) m WHERE n.variant_id = m.variant_id
    )${mayReturn ? returned : Prisma.empty}
    SELECT s.variant_id AS "variantId", s.quantity, f.place IS NOT NULL AS locked,
      ${mayReturn ? Prisma.sql`EXISTS (SELECT FROM returned)` : Prisma.sql`false`} AS announced,
      coalesce(f.on_hand, s.on_hand, 0) AS "onHand", coalesce(f.reserved, s.reserved, 0) AS reserved,
      CASE WHEN m.variant_id IS NOT NULL THEN 'moved' WHEN s.done THEN 'already' WHEN s.on_hand IS NULL THEN 'unknown'
        WHEN NOT coalesce(f.fits, s.fits) THEN 'short' WHEN (SELECT bool_and(fits) FROM found) THEN 'already' ELSE 'fits' END AS outcome
    FROM seen s LEFT JOIN found f ON f.place = s.place LEFT JOIN moved m ON m.variant_id = s.variant_id AND m.reference = s.reference
    ORDER BY s.variant_id, s.place`;
}
