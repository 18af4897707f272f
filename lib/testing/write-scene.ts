import type pg from "pg";
import { insertSample, type Row, scene, type Table } from "./sample-rows";

/** One row of everything, so that what refers to it can be tried. */
export async function writeScene(client: pg.Client): Promise<void> {
  const rows: [Table, Row][] = [
    ["users", { id: scene.user, email: "scene@dangol.test" }],
    ["users", { id: scene.otherUser }],
    ["categories", { id: scene.category, slug: "scene", name: "scene" }],
    ["sellers", { id: scene.seller, user_id: scene.user, slug: "scene", registration_number: "scene" }],
    ["products", { id: scene.product, slug: "scene" }],
    ["product_images", { position: 0 }],
    ["variants", { id: scene.variant, sku: "scene", label: "scene" }],
    ["variants", { id: scene.otherVariant }],
    ["inventories", { variant_id: scene.variant }],
    ["stock_movements", { reference: "scene" }],
    ["carts", { id: scene.cart, user_id: scene.user, guest_id: null }],
    ["carts", { guest_id: scene.user }],
    ["cart_items", { variant_id: scene.variant }],
    [
      "orders",
      { id: scene.order, number: "scene", sheet_id: "scene", request_key: "scene", request_hash: "scene" },
    ],
    ["orders", { id: scene.otherOrder }],
    ["order_items", { id: scene.item, sequence: 0 }],
    ["order_items", { id: scene.otherItem, sequence: 1 }],
    ["order_item_events", {}],
    ["state_changes", {}],
    [
      "payments",
      {
        id: scene.payment,
        status: "COMPLETED",
        idempotency_key: "scene",
        provider_order_id: "scene",
        provider_payment_key: "scene",
      },
    ],
    ["payments", { order_id: scene.otherOrder, status: "REQUESTED" }],
    ["webhook_events", { provider_event_id: "scene" }],
    ["refunds", { id: scene.refund, idempotency_key: "scene", provider_transaction_key: "scene" }],
    ["refund_items", { order_item_id: scene.item }],
    ["wallets", { user_id: scene.user }],
    ["wallet_entries", { reference: "scene" }],
    ["coupons", { id: scene.coupon }],
    ["coupon_issues", { id: scene.issue, user_id: scene.user, number: 1, order_id: scene.order }],
    ["claims", { id: scene.claim }],
    ["claim_items", { order_item_id: scene.item }],
    ["shipments", { reference: "scene" }],
    ["waitlist_entries", { user_id: scene.user }],
    ["outbox", { dedupe_key: "scene" }],
    ["alerts", { subject: "scene" }],
    ["notifications", { dedupe_key: "scene" }],
    ["audit_logs", {}],
  ];
  for (const [table, change] of rows) await insertSample(client, table, change);
}
