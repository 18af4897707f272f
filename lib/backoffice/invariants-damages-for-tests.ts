import type pg from "pg";
import { insertSample, scene } from "@/lib/testing/sample-rows";
import { books, itemOf, move, tossMoved } from "./invariants-for-tests";

/** A change nothing in the database stands in the way of: no trigger, no CHECK, no second copy refused. */
export type Damage = string | ((sql: pg.Client) => Promise<unknown>);

const moved = (subject: string, id: string, to: string) =>
  `INSERT INTO state_changes (id, subject, subject_id, act, "to", actor_kind)
   VALUES (gen_random_uuid(), '${subject}', '${id}', 'move', '${to}', 'SYSTEM')`;
const dropped = (table: string, constraint: string) => `ALTER TABLE ${table} DROP CONSTRAINT ${constraint}`;
const stock = (change: string) => `UPDATE inventories SET ${change} WHERE variant_id = '${scene.variant}'`;
const of = (table: string, id: string, change: string) => `UPDATE ${table} SET ${change} WHERE id = '${id}'`;

/** Which invariant catches it, and what it is. */
export const damages: [string, string, Damage[]][] = [
  [
    "V1",
    "a unit reserved for nobody",
    [(c) => move(c, "RESERVE", 0, 1, 1), stock("reserved = reserved + 1")],
  ],
  [
    "V1",
    "a unit given back under a pending order",
    [(c) => move(c, "RELEASE", 0, -1, 1), stock("reserved = reserved - 1")],
  ],
  [
    "V1",
    "an offer that lapsed and kept its unit",
    [
      of("waitlist_entries", books.offer, "status = 'LAPSED'"),
      moved("WAITLIST_ENTRY", books.offer, "LAPSED"),
    ],
  ],
  ["V1", "a replacement nobody remembers", ["UPDATE claim_items SET replacement_reserved = 0"]],
  [
    "V1",
    "an order for a variant without an inventory",
    [
      `DELETE FROM inventories WHERE variant_id = '${scene.otherVariant}'`,
      `UPDATE waitlist_entries SET variant_id = '${scene.otherVariant}'`,
      (c) => move(c, "RELEASE", 0, -1, 1),
      stock("reserved = reserved - 1"),
    ],
  ],
  ["V2", "stock that came from nowhere", [stock("on_hand = on_hand + 1")]],
  [
    "V2",
    "a movement that was lost",
    [
      "DELETE FROM stock_movements WHERE id = (SELECT id FROM stock_movements WHERE kind = 'CONFIRM' LIMIT 1)",
    ],
  ],
  [
    "V2",
    "more reserved than there is",
    [
      dropped("inventories", "inventories_bounds"),
      (c) => move(c, "OUTBOUND", -16, 0, 16),
      stock("on_hand = 1"),
    ],
  ],
  [
    "V3",
    "a sale of what never came in",
    [of("order_items", itemOf(books.byBalance), `variant_id = '${scene.otherVariant}'`)],
  ],
  ["V4", "a balance that is not its entries", ["UPDATE wallets SET balance = balance + 1"]],
  [
    "V4",
    "entries that do not follow each other",
    ["UPDATE wallet_entries SET balance_after = balance_after + 1 WHERE kind = 'REFUND'"],
  ],
  ["V4", "money held for nobody", ["UPDATE wallets SET held = held + 1"]],
  ["V4", "money let go under a payment", ["UPDATE wallets SET held = 0"]],
  [
    "V4",
    "a charge that never reached the balance",
    [`UPDATE wallet_entries SET reference = 'lost' WHERE reference = 'payment:${books.charge}'`],
  ],
  [
    "V4",
    "a balance part nobody took",
    [`UPDATE wallet_entries SET reference = 'lost' WHERE reference = 'payment:${books.tossPayment}'`],
  ],
  [
    "V5",
    "a paid order without a payment",
    [
      of("payments", books.balancePayment, "status = 'FAILED'"),
      moved("PAYMENT", books.balancePayment, "FAILED"),
    ],
  ],
  ["V5", "a paid order that was paid another amount", [of("payments", books.balancePayment, "amount = 1")]],
  [
    "V5",
    "an order paid twice",
    ["DROP INDEX payments_one_completed", (c) => extraPayment(c, books.byBalance)],
  ],
  ["V5", "a payment of an order that expired", [(c) => extraPayment(c, books.expired)]],
  [
    "V5",
    "a payment of an order that is not paid",
    ["DROP INDEX payments_one_completed", (c) => extraPayment(c, books.pending)],
  ],
  [
    "V6",
    "a refund that was not counted",
    [
      of("payments", books.tossPayment, "refunded_amount = 0"),
      "DELETE FROM provider_transactions WHERE transaction_key = 'cancel-part'",
    ],
  ],
  [
    "V6",
    "a count without its refund",
    [of("refunds", books.refund, "status = 'FAILED'"), moved("REFUND", books.refund, "FAILED")],
  ],
  ["V6", "more asked back than was paid", [of("refunds", books.openRefund, "provider_amount = 9001")]],
  ["V6", "more asked back than the balance part", [of("refunds", books.openRefund, "balance_amount = 1001")]],
  [
    "V6",
    "a payment cancelled whole of which a part is kept",
    [
      of("payments", books.tossPayment, "status = 'CANCELED'"),
      moved("PAYMENT", books.tossPayment, "CANCELED"),
    ],
  ],
  [
    "V6",
    "a payment cancelled in part of which all is kept",
    [
      of("payments", books.balancePayment, "status = 'PARTIALLY_CANCELED'"),
      moved("PAYMENT", books.balancePayment, "PARTIALLY_CANCELED"),
    ],
  ],
  ["V7", "a coupon counted that was not issued", ["UPDATE coupons SET issued = issued + 1"]],
  ["V7", "a coupon issued that was not counted", [`DELETE FROM coupon_issues WHERE id = '${books.free}'`]],
  [
    "V7",
    "more coupons than there were",
    [dropped("coupons", "coupons_issued"), "UPDATE coupons SET quantity = 1"],
  ],
  [
    "V7",
    "two for one person",
    [
      "DROP INDEX coupon_issues_coupon_id_user_id_key",
      of("coupon_issues", books.free, `user_id = '${scene.user}'`),
    ],
  ],
  [
    "V8",
    "a used coupon of another order",
    [of("coupon_issues", books.used, `order_id = '${books.byBalance}'`)],
  ],
  [
    "V8",
    "a used coupon of an order that was given back",
    [of("orders", books.byToss, "status = 'REFUNDED'"), moved("ORDER", books.byToss, "REFUNDED")],
  ],
  [
    "V8",
    "a live order whose coupon may be used again",
    [
      of("coupon_issues", books.used, "status = 'ACTIVE', used_at = NULL"),
      moved("COUPON_ISSUE", books.used, "ACTIVE"),
    ],
  ],
  ["V8", "one coupon for two orders", [of("orders", books.byBalance, `coupon_issue_id = '${books.used}'`)]],
  [
    "V9",
    "a shipping fee nobody was asked for",
    [of("order_items", itemOf(books.byBalance), "shipping_fee = 2999")],
  ],
  [
    "V9",
    "a discount that is on no line",
    [of("order_items", itemOf(books.byToss), "order_discount_share = 999")],
  ],
  [
    "V9",
    "a price that changed after the sale",
    [
      dropped("order_items", "order_items_amounts"),
      of("order_items", itemOf(books.byToss), "unit_price = 10001"),
    ],
  ],
  [
    "V9",
    "a line that was miscounted",
    [
      dropped("order_items", "order_items_amounts"),
      of("order_items", itemOf(books.byToss), "line_total = 9999"),
    ],
  ],
  ["V9", "an order of nothing", [`DELETE FROM order_items WHERE order_id = '${books.old}'`]],
  [
    "V10",
    "an event that is late",
    [of("outbox", books.waiting, "available_at = now() - interval '6 minutes'")],
  ],
  ["V10", "a dead event nobody was told of", ["DELETE FROM alerts"]],
  ["V11", "an order without the move", [of("orders", books.byBalance, "status = 'COMPLETED'")]],
  ["V11", "an item without the move", [of("order_items", itemOf(books.byToss), "status = 'CONFIRMED'")]],
  ["V11", "a payment without the move", [of("payments", books.opened, "status = 'UNKNOWN'")]],
  ["V11", "a refund without the move", [of("refunds", books.openRefund, "status = 'UNKNOWN'")]],
  ["V11", "a coupon without the move", [of("coupon_issues", books.free, "status = 'REVOKED'")]],
  [
    "V11",
    "a place in a queue without the move",
    [
      of("waitlist_entries", books.offer, "offered_at = now()"),
      moved("WAITLIST_ENTRY", books.offer, "TAKEN"),
    ],
  ],
  ["V11", "a state without any history", [`DELETE FROM state_changes WHERE subject_id = '${books.free}'`]],
  ["V11", "a move without the state", [moved("ORDER", books.expired, "CANCELED")]],
  [
    "V12",
    "money Toss took that we know nothing of",
    [(c) => tossMoved(c, "stray", "key-of-nobody", "DONE", 1_000)],
  ],
  [
    "V12",
    "an approval Toss knows nothing of",
    ["DELETE FROM provider_transactions WHERE transaction_key = 'approve-charge'"],
  ],
  [
    "V12",
    "a cancel Toss knows nothing of",
    ["DELETE FROM provider_transactions WHERE transaction_key = 'cancel-part'"],
  ],
  [
    "V12",
    "a cancel we know nothing of",
    [(c) => tossMoved(c, "stray", `key-${books.charge}`, "PARTIAL_CANCELED", 1)],
  ],
  [
    "V12",
    "another amount at Toss",
    ["UPDATE provider_transactions SET amount = 9999 WHERE transaction_key = 'approve-charge'"],
  ],
  [
    "V12",
    "a late payment that was not given back",
    ["DELETE FROM provider_transactions WHERE transaction_key = 'cancel-late'"],
  ],
  ["V12", "a payment that failed here and was approved there", [(c) => lostApproval(c)]],
];

/** What an invariant could take for damage and must not. */
export const harmless: [string, Damage[]][] = [
  [
    "an order that waits for a retry holds nothing",
    [
      of("orders", books.pending, "status = 'PAYMENT_FAILED'"),
      moved("ORDER", books.pending, "PAYMENT_FAILED"),
      (c) => move(c, "RELEASE", 0, -1, 1),
      stock("reserved = reserved - 1"),
    ],
  ],
  [
    "a late event somebody was told of",
    [
      of("outbox", books.waiting, "available_at = now() - interval '1 hour'"),
      (c) => insertSample(c, "alerts", { kind: "outbox-lag" }),
    ],
  ],
  ["an event that is due", [of("outbox", books.waiting, "available_at = now() - interval '4 minutes'")]],
  ["nothing imported yet", ["DELETE FROM provider_imports", "DELETE FROM provider_transactions"]],
  ["a refund Toss will tell of in the next import", [(c) => freshRefund(c)]],
];

async function extraPayment(client: pg.Client, orderId: string): Promise<void> {
  const amounts = { amount: 0, balance_part: 0, provider: "INTERNAL", method: "FREE", status: "COMPLETED" };
  const id = "00000000-0000-7000-8000-000000000199";
  await insertSample(client, "payments", { ...amounts, id, order_id: orderId, provider_payment_key: null });
  await client.query(moved("PAYMENT", id, "COMPLETED"));
}

/** Toss approved, our answer was lost, and the attempt was given up without its key ever being noted. */
async function lostApproval(client: pg.Client): Promise<void> {
  await client.query(of("payments", books.latePayment, "provider_payment_key = NULL, refunded_amount = 0"));
  await client.query(`DELETE FROM refunds WHERE id = '${books.lateRefund}'`);
  await client.query("DELETE FROM provider_transactions WHERE transaction_key = 'cancel-late'");
}

async function freshRefund(client: pg.Client): Promise<void> {
  await client.query(
    of(
      "refunds",
      books.openRefund,
      "status = 'COMPLETED', completed_at = now(), provider_transaction_key = 'new'",
    ),
  );
  await client.query(moved("REFUND", books.openRefund, "COMPLETED"));
  await client.query(of("payments", books.tossPayment, "refunded_amount = 2100"));
}
