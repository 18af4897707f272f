import type { ActingAs } from "@/lib/platform/actor";
import type { Tx } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { noteAnnouncement } from "@/lib/platform/request";

type NewOrderLine = {
  variantId: string;
  productId: string;
  sellerId: string;
  productName: string;
  optionLabel: string;
  imageUrl: string;
  unitPrice: number;
  itemDiscount: number;
  finalUnitPrice: number;
  quantity: number;
  lineTotal: number;
  orderDiscountShare: number;
  shippingFee: number;
};

export type NewOrder = {
  id: string;
  number: string;
  userId: string;
  sheetId: string | null;
  requestKey: string | null;
  requestHash: string | null;
  address: {
    receiver: string;
    phone: string;
    postcode: string;
    address: string;
    addressDetail: string;
    deliveryNote: string;
  };
  amounts: { items: number; itemDiscount: number; orderDiscount: number; shipping: number; payable: number };
  balanceUse: number;
  couponIssueId: string | null;
  /** Its goods lie in the cart until they are paid for. */
  fromCart: boolean;
  lines: readonly NewOrderLine[];
};

/** How long an unpaid order keeps its stock. The clock is the database's. */
const holdMinutes = 15;

/**
 * The order, its items, the first line of everybody's history and the announcement, in one statement however many lines.
 * Returns false when this sheet or this key has made an order before.
 */
export async function createOrder(tx: Tx, order: NewOrder, actor: ActingAs): Promise<boolean> {
  const items = order.lines.map((line, sequence) => ({ ...line, id: newId(), eventId: newId(), sequence }));
  const { address, amounts } = order;
  const placed = await tx.$queryRaw<unknown[]>`
    WITH placed AS (
      INSERT INTO orders (id, number, user_id, sheet_id, request_key, request_hash, receiver, phone, postcode, address, address_detail,
        delivery_note, items_total, item_discount_total, order_discount, shipping_total, payable, balance_use, coupon_issue_id,
        from_cart, expires_at)
      VALUES (${order.id}::uuid, ${order.number}, ${order.userId}::uuid, ${order.sheetId}, ${order.requestKey}, ${order.requestHash},
        ${address.receiver}, ${address.phone}, ${address.postcode}, ${address.address}, ${address.addressDetail}, ${address.deliveryNote},
        ${amounts.items}, ${amounts.itemDiscount}, ${amounts.orderDiscount}, ${amounts.shipping}, ${amounts.payable}, ${order.balanceUse},
        ${order.couponIssueId}::uuid, ${order.fromCart}, now() + make_interval(mins => ${holdMinutes}))
      ON CONFLICT DO NOTHING RETURNING id, expires_at
    ), line AS (
      SELECT * FROM json_to_recordset(${JSON.stringify(items)}::json) AS l("id" uuid, "eventId" uuid, "sequence" int, "variantId" uuid,
        "productId" uuid, "sellerId" uuid, "productName" text, "optionLabel" text, "imageUrl" text, "unitPrice" int, "itemDiscount" int,
        "finalUnitPrice" int, "quantity" int, "lineTotal" int, "orderDiscountShare" int, "shippingFee" int)
    ), item AS (
      INSERT INTO order_items (id, order_id, sequence, variant_id, product_id, seller_id, product_name, option_label, image_url, unit_price,
        item_discount, final_unit_price, quantity, line_total, order_discount_share, shipping_fee)
      SELECT l."id", p.id, l."sequence", l."variantId", l."productId", l."sellerId", l."productName", l."optionLabel", l."imageUrl",
        l."unitPrice", l."itemDiscount", l."finalUnitPrice", l."quantity", l."lineTotal", l."orderDiscountShare", l."shippingFee"
      FROM line l, placed p
    ), item_event AS (
      INSERT INTO order_item_events (id, item_id, event, "to", actor_kind, actor_id)
      SELECT l."eventId", l."id", 'place', 'PENDING_PAYMENT', ${actor.kind}::"ActorKind", ${actor.id}::uuid FROM line l, placed
    ), change AS (
      INSERT INTO state_changes (id, subject, subject_id, act, "to", actor_kind, actor_id)
      SELECT ${newId()}::uuid, 'ORDER', id, 'place', 'CREATED', ${actor.kind}::"ActorKind", ${actor.id}::uuid FROM placed
    ), announced AS (
      INSERT INTO outbox (id, type, aggregate_id, payload, dedupe_key)
      SELECT ${newId()}::uuid, 'order/created', id::text,
        jsonb_build_object('orderId', id, 'expiresAt', to_char(expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
        'order/created:' || id FROM placed
    )
    SELECT id FROM placed`;
  noteAnnouncement();
  return placed.length > 0;
}
