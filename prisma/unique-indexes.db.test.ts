import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connectSql } from "@/lib/testing/connect-sql";
import { anotherClaim, refusedBy } from "@/lib/testing/refused-by";
import { type Row, scene, type Table } from "@/lib/testing/sample-rows";
import { writeScene } from "@/lib/testing/write-scene";

/** Title, table, what it shares with the row of the scene, and the index that refuses it. */
const uniques: [string, Table, Row, string][] = [
  ["an e-mail has one account", "users", { email: "scene@dangol.test" }, "users_email_key"],
  ["a category has one address", "categories", { slug: "scene" }, "categories_slug_key"],
  ["a category has one name", "categories", { name: "scene" }, "categories_name_key"],
  ["a user is one seller", "sellers", { user_id: scene.user }, "sellers_user_id_key"],
  ["a seller has one address", "sellers", { slug: "scene" }, "sellers_slug_key"],
  [
    "a business registers once",
    "sellers",
    { registration_number: "scene" },
    "sellers_registration_number_key",
  ],
  ["a product has one address", "products", { slug: "scene" }, "products_slug_key"],
  [
    "a picture has its own place",
    "product_images",
    { position: 0 },
    "product_images_product_id_position_key",
  ],
  ["a SKU is one variant", "variants", { sku: "scene" }, "variants_sku_key"],
  ["a choice is one variant", "variants", { label: "scene" }, "variants_product_id_label_key"],
  [
    "one fact moves stock once",
    "stock_movements",
    { reference: "scene" },
    "stock_movements_variant_id_kind_reference_key",
  ],
  [
    "a person has one place in a queue",
    "waitlist_entries",
    { user_id: scene.user },
    "waitlist_entries_one_place",
  ],
  ["a user has one cart", "carts", { user_id: scene.user, guest_id: null }, "carts_user_id_key"],
  ["a guest has one cart", "carts", { guest_id: scene.user }, "carts_guest_id_key"],
  [
    "a variant has one line in a cart",
    "cart_items",
    { variant_id: scene.variant },
    "cart_items_cart_id_variant_id_key",
  ],
  ["an order number is one order", "orders", { number: "scene" }, "orders_number_key"],
  ["a sheet becomes one order", "orders", { sheet_id: "scene" }, "orders_sheet_id_key"],
  [
    "a request is one order",
    "orders",
    { request_key: "scene", request_hash: "scene" },
    "orders_user_id_request_key_key",
  ],
  ["a line has its own place", "order_items", { sequence: 0 }, "order_items_order_id_sequence_key"],
  [
    "an idempotency key is one payment",
    "payments",
    { idempotency_key: "scene" },
    "payments_user_id_idempotency_key_key",
  ],
  [
    "a provider's order id is one payment",
    "payments",
    { provider_order_id: "scene" },
    "payments_provider_order_id_key",
  ],
  [
    "a payment key is one payment",
    "payments",
    { provider_payment_key: "scene" },
    "payments_provider_payment_key_key",
  ],
  ["an order is paid once", "payments", { status: "COMPLETED" }, "payments_one_completed"],
  [
    "a payment partly given back was the one",
    "payments",
    { status: "PARTIALLY_CANCELED" },
    "payments_one_completed",
  ],
  ["a payment given back was the one", "payments", { status: "CANCELED" }, "payments_one_completed"],
  [
    "an order has one open attempt",
    "payments",
    { order_id: scene.otherOrder, status: "UNKNOWN" },
    "payments_one_open",
  ],
  [
    "a provider's event is taken once",
    "webhook_events",
    { provider_event_id: "scene" },
    "webhook_events_provider_provider_event_id_key",
  ],
  ["a refund's key is one refund", "refunds", { idempotency_key: "scene" }, "refunds_idempotency_key_key"],
  [
    "a cancellation at Toss is one refund",
    "refunds",
    { provider_transaction_key: "scene" },
    "refunds_provider_transaction_key_key",
  ],
  ["one fact is booked once", "wallet_entries", { reference: "scene" }, "wallet_entries_kind_reference_key"],
  [
    "a person has a coupon once",
    "coupon_issues",
    { user_id: scene.user },
    "coupon_issues_coupon_id_user_id_key",
  ],
  ["an issue's number is its own", "coupon_issues", { number: 1 }, "coupon_issues_coupon_id_number_key"],
  ["an order holds one coupon", "coupon_issues", { order_id: scene.order }, "coupon_issues_order_id_key"],
  [
    "an item has one open claim",
    "claim_items",
    { claim_id: anotherClaim, order_item_id: scene.item },
    "claim_items_one_open",
  ],
  ["one cause makes one shipment", "shipments", { reference: "scene" }, "shipments_reference_key"],
  ["one fact is announced once", "outbox", { dedupe_key: "scene" }, "outbox_dedupe_key_key"],
  ["an incident has one open alert", "alerts", { subject: "scene" }, "alerts_one_open"],
  ["one fact is notified once", "notifications", { dedupe_key: "scene" }, "notifications_dedupe_key_key"],
];

let sql: pg.Client;

beforeAll(async () => {
  sql = await connectSql();
  await writeScene(sql);
});
afterAll(() => sql.end());

test.each(uniques)("%s", async (_, table, change, index) => {
  expect(await refusedBy(sql, table, change)).toBe(index);
});

test.each<[string, Table, Row]>([
  ["an order may be tried to be paid many times", "payments", { status: "FAILED" }],
  ["whoever left a queue may join it again", "waitlist_entries", { user_id: scene.user, status: "LEFT" }],
  [
    "an item may be claimed again after its claim ended",
    "claim_items",
    { claim_id: anotherClaim, order_item_id: scene.item, open: false },
  ],
  ["an incident may come back after it was closed", "alerts", { subject: "scene", status: "CLOSED" }],
  [
    "the same reference of another kind is another fact",
    "wallet_entries",
    { kind: "REFUND", reference: "scene" },
  ],
  ["an order without a sheet needs none", "orders", { sheet_id: null }],
])("%s", async (_, table, change) => {
  expect(await refusedBy(sql, table, change)).toBeNull();
});

test("every unique index of the database is tried above", async () => {
  const { rows } = await sql.query<{ name: string }>(`
    SELECT c.relname AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
    WHERE i.indisunique AND NOT i.indisprimary AND c.relnamespace = 'public'::regnamespace`);
  const tried = new Set(uniques.map(([, , , name]) => name));
  expect(rows.length).toBeGreaterThan(30);
  expect(rows.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
});
