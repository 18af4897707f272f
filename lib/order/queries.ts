import { database, type Reader } from "@/lib/platform/database";
import { notFound } from "@/lib/platform/refusals";
import { unpaidStatuses } from "./order-moves";
import type { OrderView } from "./views";

/** Naming the owner as well makes somebody else's order simply not there. */
export async function getOrder(userId: string, number: string): Promise<OrderView> {
  const [row] = await database().$queryRaw<{ view: OrderView }[]>`
    SELECT json_build_object(
      'number', o.number, 'status', o.status, 'expiresAt', o.expires_at, 'createdAt', o.created_at, 'paidAt', o.paid_at,
      'amounts', json_build_object('items', o.items_total, 'itemDiscount', o.item_discount_total, 'orderDiscount', o.order_discount,
        'shipping', o.shipping_total, 'payable', o.payable),
      'balanceUse', o.balance_use,
      'address', json_build_object('receiver', o.receiver, 'phone', o.phone, 'postcode', o.postcode, 'address', o.address,
        'addressDetail', o.address_detail, 'deliveryNote', o.delivery_note),
      'items', (
        SELECT json_agg(json_build_object('id', i.id, 'variantId', i.variant_id, 'productId', i.product_id, 'name', i.product_name,
          'option', i.option_label, 'imageUrl', i.image_url, 'quantity', i.quantity, 'unitPrice', i.unit_price, 'itemDiscount', i.item_discount,
          'lineTotal', i.line_total, 'shippingFee', i.shipping_fee, 'status', i.status, 'history', (
            SELECT json_agg(json_build_object('event', e.event, 'from', e."from", 'to', e."to", 'actor', e.actor_kind, 'note', e.note, 'at', e.at)
              ORDER BY e.sequence) FROM order_item_events e WHERE e.item_id = i.id)) ORDER BY i.sequence)
        FROM order_items i WHERE i.order_id = o.id),
      'payment', (
        SELECT json_build_object('id', p.id, 'method', p.method, 'status', p.status, 'amount', p.amount, 'balancePart', p.balance_part, 'approvedAt', p.approved_at)
        FROM payments p WHERE p.order_id = o.id ORDER BY p.status IN ('COMPLETED', 'PARTIALLY_CANCELED', 'CANCELED') DESC, p.requested_at DESC LIMIT 1)
    ) AS view
    FROM orders o WHERE o.number = ${number} AND o.user_id = ${userId}::uuid`;
  if (!row) throw notFound("주문을 찾을 수 없습니다.");
  return row.view;
}

type PlacedBy = { userId: string; sheetId: string | null; requestKey: string | null };

/** The order an Idempotency-Key has made before, or else the sheet. */
export async function findPlacedOrder(
  reader: Reader,
  { userId, sheetId, requestKey }: PlacedBy,
): Promise<{ number: string; requestHash: string | null } | null> {
  const select = { number: true, requestHash: true } as const;
  const byKey = requestKey ? await reader.order.findFirst({ where: { userId, requestKey }, select }) : null;
  return byKey ?? (sheetId ? reader.order.findFirst({ where: { userId, sheetId }, select }) : null);
}

export async function findOrderId(userId: string, number: string): Promise<string> {
  const order = await database().order.findFirst({ where: { number, userId }, select: { id: true } });
  if (!order) throw notFound("주문을 찾을 수 없습니다.");
  return order.id;
}

export const isOwnOrder = async (userId: string, number: string): Promise<boolean> =>
  (await database().order.count({ where: { number, userId } })) === 1;

export const countOrders = (userId: string): Promise<number> => database().order.count({ where: { userId } });

/** Whoever it belongs to: for those whose word is signed. */
export const findOrderOfNumber = (
  number: string,
): Promise<{ id: string; payable: number; balanceUse: number } | null> =>
  database().order.findUnique({ where: { number }, select: { id: true, payable: true, balanceUse: true } });

/** When to look at an unpaid order again; null once it is paid or over. One that is due but may not end yet: soon. */
export async function findExpiry(id: string): Promise<Date | null> {
  const [row] = await database().$queryRaw<{ at: Date }[]>`
    SELECT greatest(expires_at, now() + interval '30 seconds') AS at FROM orders
    WHERE id = ${id}::uuid AND status::text = ANY(${[...unpaidStatuses]})`;
  return row?.at ?? null;
}

/** Orders past their time by the database's clock, the longest overdue first, but none whose payment is open. */
export async function listDueOrders(limit: number): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT id FROM orders o
    WHERE status IN ('CREATED', 'PAYMENT_PENDING', 'PAYMENT_FAILED') AND expires_at <= now() AND NOT EXISTS (
      SELECT 1 FROM payments p WHERE p.order_id = o.id AND (p.status = 'UNKNOWN' OR (p.status = 'REQUESTED' AND p.claimed_at IS NOT NULL)))
    ORDER BY expires_at LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}
