import type pg from "pg";
import { newId } from "@/lib/platform/ids";

export type Row = Record<string, unknown>;

const fixed = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, "0")}`;

/** The rows every sample refers to; `writeScene` writes them. */
export const scene = {
  user: fixed(1),
  otherUser: fixed(2),
  seller: fixed(3),
  category: fixed(4),
  product: fixed(5),
  variant: fixed(6),
  otherVariant: fixed(7),
  order: fixed(8),
  item: fixed(9),
  otherItem: fixed(10),
  payment: fixed(11),
  refund: fixed(12),
  claim: fixed(13),
  coupon: fixed(14),
  issue: fixed(15),
  cart: fixed(16),
  otherOrder: fixed(17),
} as const;

const soon = "2030-01-01T00:00:00Z";

/** A row that every table takes, new in every unique column. */
export const samples = {
  users: () => ({ id: newId(), email: `${newId()}@dangol.test`, name: "김단골" }),
  categories: () => ({
    id: newId(),
    slug: newId(),
    name: newId(),
    description: "",
    image_url: "",
    position: 0,
  }),
  sellers: () => ({
    ...{
      id: newId(),
      user_id: scene.otherUser,
      category_id: scene.category,
      slug: newId(),
      registration_number: newId(),
    },
    ...{
      business_name: "온기공방",
      story: "",
      representative: "이온기",
      support_phone: "02",
      address: "서울",
    },
  }),
  products: () => ({
    ...{ id: newId(), seller_id: scene.seller, category_id: scene.category, slug: newId() },
    ...{ name: "막사발", description: "", price: 10_000, list_price: 10_000 },
  }),
  product_images: () => ({
    id: newId(),
    product_id: scene.product,
    position: 1,
    url: "",
    thumb_url: "",
    alt: "",
  }),
  variants: () => ({ id: newId(), product_id: scene.product, sku: newId(), label: newId() }),
  inventories: () => ({ variant_id: scene.otherVariant, on_hand: 10, reserved: 0 }),
  stock_movements: () => ({
    ...{
      id: newId(),
      variant_id: scene.variant,
      kind: "INBOUND",
      quantity: 3,
      on_hand_change: 3,
      reserved_change: 0,
    },
    ...{ on_hand_after: 3, reserved_after: 0, actor_kind: "SYSTEM", reason: "입고", reference: newId() },
  }),
  daily_stock_usage: () => ({ date: "2026-11-20", variant_id: scene.variant, quantity: 1 }),
  waitlist_entries: () => ({ id: newId(), variant_id: scene.variant, user_id: scene.otherUser }),
  carts: () => ({ id: newId(), guest_id: newId() }),
  cart_items: () => ({
    ...{ id: newId(), cart_id: scene.cart, variant_id: scene.otherVariant, quantity: 1, price_seen: 10_000 },
  }),
  orders: () => ({
    ...{ id: newId(), number: newId(), user_id: scene.user, sheet_id: newId() },
    ...{ receiver: "김단골", phone: "010", postcode: "03000", address: "서울", expires_at: soon },
    ...{
      items_total: 10_000,
      item_discount_total: 0,
      order_discount: 0,
      shipping_total: 3_000,
      payable: 13_000,
    },
  }),
  order_items: () => ({
    ...{
      id: newId(),
      order_id: scene.order,
      sequence: 2,
      variant_id: scene.variant,
      product_id: scene.product,
    },
    ...{ seller_id: scene.seller, product_name: "막사발", option_label: "", image_url: "", quantity: 1 },
    ...{ unit_price: 10_000, item_discount: 0, final_unit_price: 10_000, line_total: 10_000 },
    ...{ order_discount_share: 0, shipping_fee: 0 },
  }),
  order_item_events: () => ({
    id: newId(),
    item_id: scene.item,
    event: "place",
    to: "PENDING_PAYMENT",
    actor_kind: "ORDERER",
  }),
  state_changes: () => ({
    id: newId(),
    subject: "ORDER",
    subject_id: scene.order,
    act: "place",
    to: "CREATED",
    actor_kind: "ORDERER",
  }),
  payments: () => ({
    ...{
      id: newId(),
      purpose: "ORDER",
      order_id: scene.order,
      user_id: scene.user,
      idempotency_key: newId(),
    },
    ...{ request_hash: "", method: "CARD", provider: "TOSS", provider_order_id: newId(), amount: 13_000 },
    ...{ provider_payment_key: newId() },
  }),
  webhook_events: () => ({
    id: newId(),
    provider: "toss",
    provider_event_id: newId(),
    type: "DONE",
    payload: "{}",
  }),
  refunds: () => ({
    ...{
      id: newId(),
      payment_id: scene.payment,
      order_id: scene.order,
      provider_amount: 1_000,
      balance_amount: 0,
    },
    ...{ reason: "취소", idempotency_key: newId(), provider_transaction_key: newId() },
  }),
  refund_items: () => ({
    refund_id: scene.refund,
    order_item_id: scene.otherItem,
    quantity: 1,
    amount: 1_000,
  }),
  wallets: () => ({ user_id: scene.otherUser, balance: 1_000, held: 0 }),
  wallet_entries: () => ({
    ...{
      id: newId(),
      user_id: scene.user,
      kind: "CHARGE",
      amount: 1_000,
      balance_after: 1_000,
      reference: newId(),
    },
  }),
  coupons: () => ({
    ...{
      id: newId(),
      name: "환영 쿠폰",
      description: "",
      kind: "FIXED",
      value: 1_000,
      quantity: 10,
      valid_days: 7,
    },
    ...{ issue_starts_at: "2026-11-01T00:00:00Z", issue_ends_at: "2026-12-01T00:00:00Z" },
  }),
  coupon_issues: () => ({
    ...{ id: newId(), coupon_id: scene.coupon, user_id: scene.otherUser, number: 2, name: "환영 쿠폰" },
    ...{ kind: "FIXED", value: 1_000, minimum: 0, expires_at: soon },
  }),
  claims: () => ({
    id: newId(),
    order_id: scene.order,
    kind: "CANCEL",
    reason: "변심",
    actor_kind: "ORDERER",
  }),
  claim_items: () => ({ claim_id: scene.claim, order_item_id: scene.otherItem, quantity: 1 }),
  shipments: () => ({ id: newId(), order_id: scene.order, seller_id: scene.seller, reference: newId() }),
  outbox: () => ({
    id: newId(),
    type: "order/paid",
    aggregate_id: newId(),
    payload: "{}",
    dedupe_key: newId(),
  }),
  popular_products: () => ({
    rank: 1,
    product_id: scene.product,
    quantity: 1,
    from: "2026-11-18",
    to: "2026-11-20",
  }),
  idempotency_records: () => ({ user_id: scene.user, operation: "pay", key: newId(), request_hash: "" }),
  alerts: () => ({
    id: newId(),
    kind: "funnel",
    subject: newId(),
    severity: "WARNING",
    title: "전환율이 낮아요",
  }),
  audit_logs: () => ({
    id: newId(),
    actor_id: scene.user,
    action: "edit",
    subject: "product",
    subject_id: newId(),
  }),
  notifications: () => ({
    id: newId(),
    user_id: scene.user,
    kind: "order",
    title: "",
    body: "",
    dedupe_key: newId(),
  }),
} satisfies Record<string, () => Row>;

export type Table = keyof typeof samples;

export async function insertSample(client: pg.Client, table: Table, change: Row = {}): Promise<void> {
  const row: Row = { ...samples[table](), ...change };
  const columns = Object.keys(row).map((column) => `"${column}"`);
  const places = columns.map((_, index) => `$${index + 1}`);
  await client.query(`INSERT INTO "${table}" (${columns}) VALUES (${places})`, Object.values(row));
}
