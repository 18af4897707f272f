import type { Tx } from "@/lib/platform/database";
import { Prisma } from "@/prisma/generated/client";
import type { OrderStatus } from "@/prisma/generated/enums";

const { sql } = Prisma;

/** Naming the owner as well makes somebody else's order simply not there. */
type Whose = { readonly id: string } | { readonly number: string; readonly userId: string };

export type LockedOrder = {
  id: string;
  number: string;
  userId: string;
  status: OrderStatus;
  payable: number;
  balanceUse: number;
  reservation: number;
  couponIssueId: string | null;
  fromCart: boolean;
  /** Who gets the goods; empty where nobody has said. */
  receiver: string;
  /** Past its time by the database's clock, whether or not anybody has ended it. */
  isDue: boolean;
  /** "막사발 외 2건" */
  name: string;
  lines: { variantId: string; quantity: number }[];
};

type Row = Omit<LockedOrder, "name"> & { firstName: string };

/**
 * Everybody who moves money for an order takes its row first. What is read here never changes or is locked with it; its
 * payments must be read in a later statement: this one may have begun before it waited.
 */
export async function lockOrder(tx: Tx, whose: Whose): Promise<LockedOrder | null> {
  const where =
    "id" in whose
      ? sql`id = ${whose.id}::uuid`
      : sql`number = ${whose.number} AND user_id = ${whose.userId}::uuid`;
  const [row] = await tx.$queryRaw<Row[]>`
    WITH locked AS (
      SELECT id, number, user_id, status, payable, balance_use, reservation, coupon_issue_id, from_cart, receiver, expires_at
      FROM orders WHERE ${where} FOR UPDATE
    )
    SELECT o.id, o.number, o.user_id AS "userId", o.status::text AS status, o.payable, o.balance_use AS "balanceUse", o.reservation,
      o.coupon_issue_id AS "couponIssueId", o.from_cart AS "fromCart", o.receiver, o.expires_at <= now() AS "isDue",
      (SELECT product_name FROM order_items i WHERE i.order_id = o.id ORDER BY sequence LIMIT 1) AS "firstName",
      (SELECT json_agg(json_build_object('variantId', variant_id, 'quantity', quantity) ORDER BY variant_id)
        FROM order_items i WHERE i.order_id = o.id) AS lines
    FROM locked o`;
  if (!row) return null;
  const { firstName, ...order } = row;
  return { ...order, name: nameOf(firstName, order.lines.length) };
}

/** What the card company prints: Toss takes up to a hundred letters. */
function nameOf(first: string, lines: number): string {
  const others = lines > 1 ? ` 외 ${lines - 1}건` : "";
  return `${first.slice(0, 100 - others.length)}${others}`;
}
