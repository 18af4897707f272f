import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connectSql } from "@/lib/testing/connect-sql";
import { refusedBy } from "@/lib/testing/refused-by";
import { insertSample, type Row, samples, scene, type Table } from "@/lib/testing/sample-rows";
import { writeScene } from "@/lib/testing/write-scene";

const max = 2_000_000_000;

/** Title, table, what is wrong with the row, and the constraint that refuses it. */
const checks: [string, Table, Row, string][] = [
  ["an e-mail is kept in lower case", "users", { email: "A@dangol.test" }, "users_email_lower"],
  ["an e-mail has at least three letters", "users", { email: "a@" }, "users_email_lower"],
  ["a price is not negative", "products", { price: -1 }, "products_price"],
  ["a price is not above the list price", "products", { price: 10_001 }, "products_price"],
  ["a list price has a ceiling", "products", { list_price: max + 1 }, "products_price"],
  ["a category's place is not negative", "categories", { position: -1 }, "categories_position"],

  ["no more is reserved than is there", "inventories", { reserved: 11 }, "inventories_bounds"],
  ["nothing negative is reserved", "inventories", { reserved: -1 }, "inventories_bounds"],
  ["stock is not negative", "inventories", { on_hand: -1, reserved: -1 }, "inventories_bounds"],
  [
    "a movement moves something",
    "stock_movements",
    { quantity: 0, on_hand_change: 0 },
    "stock_movements_quantity",
  ],
  ["a movement leaves no negative stock", "stock_movements", { on_hand_after: -1 }, "stock_movements_after"],
  [
    "a movement leaves no more reserved than there is",
    "stock_movements",
    { reserved_after: 4 },
    "stock_movements_after",
  ],
  ["an inbound movement adds", "stock_movements", { on_hand_change: -3 }, "stock_movements_changes"],
  ["an outbound movement takes", "stock_movements", { kind: "OUTBOUND" }, "stock_movements_changes"],
  [
    "an adjustment is as large as it says",
    "stock_movements",
    { kind: "ADJUST", on_hand_change: 2 },
    "stock_movements_changes",
  ],
  ["a reservation takes nothing away", "stock_movements", { kind: "RESERVE" }, "stock_movements_changes"],
  [
    "a release gives back what was reserved",
    "stock_movements",
    { kind: "RELEASE", on_hand_change: 0 },
    "stock_movements_changes",
  ],
  [
    "a confirmation takes what it had reserved",
    "stock_movements",
    { kind: "CONFIRM", on_hand_change: -3 },
    "stock_movements_changes",
  ],
  [
    "a restored piece is not reserved",
    "stock_movements",
    { kind: "RESTORE", reserved_change: 3, reserved_after: 3 },
    "stock_movements_changes",
  ],
  ["usage is not negative", "daily_stock_usage", { quantity: -1 }, "daily_stock_usage_quantity"],
  ["nobody waits for nothing", "waitlist_entries", { quantity: 0 }, "waitlist_entries_quantity"],
  ["nobody waits for more than 99", "waitlist_entries", { quantity: 100 }, "waitlist_entries_quantity"],
  ["an offer ends", "waitlist_entries", { status: "OFFERED" }, "waitlist_entries_offer"],

  ["a cart has an owner", "carts", { guest_id: null }, "carts_one_owner"],
  ["a cart has one owner", "carts", { user_id: scene.otherUser }, "carts_one_owner"],
  ["a cart line is at least one piece", "cart_items", { quantity: 0 }, "cart_items_quantity"],
  ["a cart line is at most 99 pieces", "cart_items", { quantity: 100 }, "cart_items_quantity"],

  ["an order's payable is its formula", "orders", { payable: 12_999 }, "orders_amounts"],
  ["an order's payable is not negative", "orders", { order_discount: 13_001, payable: -1 }, "orders_amounts"],
  [
    "an order's discount is not negative",
    "orders",
    { order_discount: -1, payable: 13_001 },
    "orders_amounts",
  ],
  [
    "items are not discounted below nothing",
    "orders",
    { item_discount_total: 10_001, payable: 2_999 },
    "orders_amounts",
  ],
  [
    "an order's discount does not reach into its shipping",
    "orders",
    { order_discount: 10_001, payable: 2_999 },
    "orders_amounts",
  ],
  ["an order has a ceiling", "orders", { items_total: max, payable: max + 3_000 }, "orders_amounts"],
  ["no more balance is used than is payable", "orders", { balance_use: 13_001 }, "orders_balance_use"],
  ["no negative balance is used", "orders", { balance_use: -1 }, "orders_balance_use"],
  ["a request's key comes with its content", "orders", { request_key: "key" }, "orders_request_key"],
  ["a request's content comes with its key", "orders", { request_hash: "hash" }, "orders_request_key"],
  ["a request's key is not empty", "orders", { request_key: "", request_hash: "" }, "orders_request_key"],
  [
    "a request's key ends at 200",
    "orders",
    { request_key: "k".repeat(201), request_hash: "" },
    "orders_request_key",
  ],
  ["a final price is price minus discount", "order_items", { item_discount: 1 }, "order_items_amounts"],
  ["a line is final price times quantity", "order_items", { quantity: 2 }, "order_items_amounts"],
  [
    "a line's share is not above the line",
    "order_items",
    { order_discount_share: 10_001 },
    "order_items_amounts",
  ],
  ["a line's shipping is not negative", "order_items", { shipping_fee: -1 }, "order_items_amounts"],
  ["a line is at least one piece", "order_items", { quantity: 0, line_total: 0 }, "order_items_quantity"],
  [
    "a line is at most 50 times 99 pieces",
    "order_items",
    { quantity: 4_951, line_total: 49_510_000 },
    "order_items_quantity",
  ],
  ["no more is cancelled than was ordered", "order_items", { canceled_quantity: 2 }, "order_items_gone"],
  [
    "cancelled and returned together are no more than ordered",
    "order_items",
    { canceled_quantity: 1, returned_quantity: 1 },
    "order_items_gone",
  ],
  ["nothing negative is returned", "order_items", { returned_quantity: -1 }, "order_items_gone"],

  ["an order's payment names its order", "payments", { order_id: null }, "payments_purpose"],
  ["a charge names no order", "payments", { purpose: "CHARGE" }, "payments_purpose"],
  ["a payment is not negative", "payments", { amount: -1 }, "payments_amounts"],
  [
    "a payment has a ceiling, both parts together",
    "payments",
    { amount: max, balance_part: 1 },
    "payments_amounts",
  ],
  ["no more is refunded than was paid", "payments", { refunded_amount: 13_001 }, "payments_refunded"],
  [
    "no more goes back to the balance than came from it",
    "payments",
    { refunded_balance: 1 },
    "payments_refunded",
  ],
  [
    "a charge is not paid from the balance",
    "payments",
    { purpose: "CHARGE", order_id: null, balance_part: 100 },
    "payments_charge",
  ],
  [
    "a charge is a multiple of 100 won",
    "payments",
    { purpose: "CHARGE", order_id: null, amount: 150 },
    "payments_charge",
  ],
  [
    "a charge is below 100 million won",
    "payments",
    { purpose: "CHARGE", order_id: null, amount: 100_000_000 },
    "payments_charge",
  ],
  ["a charge is not empty", "payments", { purpose: "CHARGE", order_id: null, amount: 0 }, "payments_charge"],
  ["only what is dead is discarded", "outbox", { discarded_at: "2026-01-01" }, "outbox_discarded"],
  ["a payment's idempotency key is not empty", "payments", { idempotency_key: "" }, "payments_key"],
  [
    "a payment's idempotency key ends at 200",
    "payments",
    { idempotency_key: "k".repeat(201) },
    "payments_key",
  ],
  ["a refund gives something", "refunds", { provider_amount: 0 }, "refunds_amounts"],
  ["a refund takes nothing", "refunds", { balance_amount: -1 }, "refunds_amounts"],
  ["a refund line has pieces", "refund_items", { quantity: 0 }, "refund_items_amounts"],
  ["a refund line takes nothing", "refund_items", { amount: -1 }, "refund_items_amounts"],

  ["a balance is not negative", "wallets", { balance: -1, held: -1 }, "wallets_bounds"],
  ["no more is held than there is", "wallets", { held: 1_001 }, "wallets_bounds"],
  ["a balance has a ceiling", "wallets", { balance: max + 1 }, "wallets_bounds"],
  ["an entry leaves no negative balance", "wallet_entries", { balance_after: -1 }, "wallet_entries_after"],
  ["a payment takes", "wallet_entries", { kind: "PAY" }, "wallet_entries_sign"],
  ["a charge gives", "wallet_entries", { amount: -1 }, "wallet_entries_sign"],
  ["a refund gives", "wallet_entries", { kind: "REFUND", amount: 0 }, "wallet_entries_sign"],
  ["an adjustment adjusts", "wallet_entries", { kind: "ADJUST", amount: 0 }, "wallet_entries_sign"],

  ["no more coupons are issued than there are", "coupons", { issued: 11 }, "coupons_issued"],
  ["a coupon has a quantity", "coupons", { quantity: 0 }, "coupons_issued"],
  ["a fixed coupon takes something off", "coupons", { value: 0 }, "coupons_terms"],
  ["a percentage ends at 100", "coupons", { kind: "PERCENT", value: 101 }, "coupons_terms"],
  ["free shipping has no value", "coupons", { kind: "FREE_SHIPPING" }, "coupons_terms"],
  ["a coupon's cap is above nothing", "coupons", { cap: 0 }, "coupons_terms"],
  [
    "a coupon's window opens before it closes",
    "coupons",
    { issue_ends_at: "2026-10-01T00:00:00Z" },
    "coupons_terms",
  ],
  ["a coupon is valid for a while", "coupons", { valid_days: 0 }, "coupons_terms"],
  ["issues are numbered from one", "coupon_issues", { number: 0 }, "coupon_issues_number"],
  [
    "a used issue says when",
    "coupon_issues",
    { status: "USED", order_id: scene.otherOrder },
    "coupon_issues_used",
  ],
  [
    "a used issue says by which order",
    "coupon_issues",
    { status: "USED", used_at: "2026-11-20" },
    "coupon_issues_used",
  ],
  ["an unused issue was not used", "coupon_issues", { used_at: "2026-11-20" }, "coupon_issues_used"],

  ["a claim is about pieces", "claim_items", { quantity: 0 }, "claim_items_amounts"],
  ["a claim takes nothing", "claim_items", { refund_amount: -1 }, "claim_items_amounts"],
  ["no negative replacement is reserved", "claim_items", { replacement_reserved: -1 }, "claim_items_amounts"],
  ["ranks start at one", "popular_products", { rank: 0 }, "popular_products_rank"],
  ["a request's idempotency key is not empty", "idempotency_records", { key: "" }, "idempotency_records_key"],
];

let sql: pg.Client;

beforeAll(async () => {
  sql = await connectSql();
  await writeScene(sql);
});
afterAll(() => sql.end());

test.each(Object.keys(samples) as Table[])("a good row goes into %s", async (table) => {
  expect(await refusedBy(sql, table, {})).toBeNull();
});

test.each(checks)("%s", async (_, table, change, constraint) => {
  expect(await refusedBy(sql, table, change)).toBe(constraint);
});

test("every check of the database is tried above", async () => {
  const { rows } = await sql.query<{ name: string }>(
    "SELECT conname AS name FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace",
  );
  const tried = new Set(checks.map(([, , , name]) => name));
  expect(rows.length).toBeGreaterThan(25);
  expect(rows.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
});

test("the discount is computed by the database and cannot be written", async () => {
  await sql.query("BEGIN");
  await insertSample(sql, "products", { slug: "sale", price: 7_501, list_price: 10_000 });
  const { rows } = await sql.query("SELECT discount_rate FROM products WHERE slug = 'sale'");
  const writing = sql.query("UPDATE products SET discount_rate = 90 WHERE slug = 'sale'");
  await expect(writing).rejects.toThrow(/can only be updated to DEFAULT/);
  await sql.query("ROLLBACK");
  expect(rows).toEqual([{ discount_rate: 24 }]);
});
