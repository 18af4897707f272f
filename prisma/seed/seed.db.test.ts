import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkInvariants } from "@/lib/backoffice/invariants";
import { startSession } from "@/lib/identity/start-session";
import { connectSql } from "@/lib/testing/connect-sql";

const run = promisify(execFile);
const seed = () =>
  run("node", ["--import", "tsx", join(import.meta.dirname, "seed.ts")], { env: process.env });

let sql: pg.Client;
let afterFirst: Record<string, number>;

// The first seed is killed while it writes the history, as by a Ctrl-C during the very first start.
beforeAll(async () => {
  sql = await connectSql();
  const killed = seed();
  while ((await numberOf("SELECT count(*) FROM seed_stamps")) === 0) await pause(20);
  await pause(300);
  killed.child.kill("SIGKILL");
  await expect(killed).rejects.toMatchObject({ signal: "SIGKILL" });
  await seed();
  afterFirst = await countRows();
}, 120_000);
afterAll(() => sql.end());

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const rowsOf = async (query: string) => (await sql.query(query)).rows;
const numberOf = async (query: string) => Number(Object.values((await rowsOf(query))[0] ?? {})[0]);

async function countRows(): Promise<Record<string, number>> {
  const tables = await rowsOf("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1");
  const counts: Record<string, number> = {};
  for (const { tablename } of tables)
    counts[tablename] = await numberOf(`SELECT count(*) FROM "${tablename}"`);
  return counts;
}

test("seeding again adds nothing, loses nothing and moves no stock or money", async () => {
  const state = () =>
    rowsOf(`
      SELECT 'stock', variant_id::text AS id, on_hand AS a, reserved AS b FROM inventories
      UNION ALL SELECT 'wallet', user_id::text, balance, held FROM wallets
      UNION ALL SELECT 'order ' || status, id::text, payable, 0 FROM orders ORDER BY 1, 2`);
  const before = await state();
  await seed();
  expect(await countRows()).toEqual(afterFirst);
  expect(await state()).toEqual(before);
}, 120_000);

test.each([
  ["at least 8 sellers", "SELECT count(*) FROM sellers", 8],
  ["at least 12 categories", "SELECT count(*) FROM categories", 12],
  ["at least 120 products", "SELECT count(*) FROM products WHERE status <> 'SUSPENDED'", 120],
  [
    "products in every category",
    "SELECT min((SELECT count(*) FROM products p WHERE p.category_id = c.id)) FROM categories c",
    1,
  ],
  [
    "products of every seller",
    "SELECT min((SELECT count(*) FROM products p WHERE p.seller_id = s.id)) FROM sellers s",
    1,
  ],
  [
    "something in a flash sale",
    "SELECT count(*) FROM products WHERE flash_sale_ends_at > now() AND status = 'ON_SALE'",
    1,
  ],
  ["something sold out", "SELECT count(*) FROM inventories WHERE on_hand = 0", 1],
  [
    "coupons to claim now",
    "SELECT count(*) FROM coupons WHERE now() BETWEEN issue_starts_at AND issue_ends_at AND issued < quantity",
    1,
  ],
  [
    "queues for what is sold out",
    "SELECT count(DISTINCT variant_id) FROM waitlist_entries WHERE status = 'WAITING'",
    4,
  ],
  [
    "an offer that is open",
    "SELECT count(*) FROM waitlist_entries WHERE status = 'OFFERED' AND offer_expires_at > now()",
    1,
  ],
  ["months of orders", "SELECT extract(day FROM now() - min(created_at)) FROM orders", 60],
  ["five popular products", "SELECT count(*) FROM popular_products", 5],
])("the shop opens with %s", async (_, query, least) => {
  expect(await numberOf(query)).toBeGreaterThanOrEqual(least);
});

test("every product has a picture and a choice to buy", async () => {
  expect(
    await rowsOf(`
      SELECT slug FROM products p
      WHERE NOT EXISTS (SELECT 1 FROM product_images i WHERE i.product_id = p.id AND i.position = 0)
        OR NOT EXISTS (SELECT 1 FROM variants v JOIN inventories n ON n.variant_id = v.id WHERE v.product_id = p.id)`),
  ).toEqual([]);
});

test.each([
  ["admin@dangol.kr", "ADMIN"],
  ["seller@dangol.kr", "SELLER"],
  ["shopper@dangol.kr", "SHOPPER"],
])("%s can log in as %s", async (email, role) => {
  const { userId } = await startSession({ email, password: "dangol-1234!" });
  expect(await rowsOf(`SELECT role FROM users WHERE id = '${userId}'`)).toEqual([{ role }]);
});

/** What must not exist. Every query lists its counterexamples. */
const invariants: [string, string][] = [
  [
    "V1: what is reserved is what unpaid orders, offers and exchanges hold",
    `SELECT n.variant_id FROM inventories n
     LEFT JOIN (SELECT i.variant_id, sum(i.quantity) AS held FROM order_items i JOIN orders o ON o.id = i.order_id
       WHERE o.status IN ('CREATED', 'PAYMENT_PENDING') GROUP BY 1) o USING (variant_id)
     LEFT JOIN (SELECT variant_id, sum(quantity) AS held FROM waitlist_entries WHERE status = 'OFFERED' GROUP BY 1) w USING (variant_id)
     LEFT JOIN (SELECT replacement_variant_id AS variant_id, sum(replacement_reserved) AS held FROM claim_items GROUP BY 1) c
       USING (variant_id)
     WHERE n.reserved <> coalesce(o.held, 0) + coalesce(w.held, 0) + coalesce(c.held, 0)`,
  ],
  [
    "V2: stock is the sum of its movements",
    `SELECT n.variant_id FROM inventories n
     LEFT JOIN (SELECT variant_id, sum(on_hand_change) AS on_hand, sum(reserved_change) AS reserved
       FROM stock_movements GROUP BY 1) m USING (variant_id)
     WHERE n.on_hand <> coalesce(m.on_hand, 0) OR n.reserved <> coalesce(m.reserved, 0) OR NOT 0 <= n.reserved
       OR NOT n.reserved <= n.on_hand`,
  ],
  [
    "V2: every movement leaves what the one before left, and its own change",
    `SELECT id FROM (SELECT id, on_hand_after, on_hand_change, reserved_after, reserved_change,
       lag(on_hand_after, 1, 0) OVER before AS had, lag(reserved_after, 1, 0) OVER before AS had_reserved
       FROM stock_movements WINDOW before AS (PARTITION BY variant_id ORDER BY at, ctid)) m
     WHERE on_hand_after <> had + on_hand_change OR reserved_after <> had_reserved + reserved_change`,
  ],
  [
    "V3: no more was confirmed than ever came in",
    `SELECT variant_id FROM stock_movements GROUP BY 1
     HAVING sum(quantity) FILTER (WHERE kind = 'CONFIRM')
       > sum(on_hand_change) FILTER (WHERE kind IN ('INBOUND', 'ADJUST', 'OUTBOUND', 'RESTORE'))`,
  ],
  [
    "V4: a balance is the sum of its entries, and what is held is what payments under way hold",
    `SELECT w.user_id FROM wallets w
     LEFT JOIN (SELECT user_id, sum(amount) AS total FROM wallet_entries GROUP BY 1) e USING (user_id)
     LEFT JOIN (SELECT user_id, sum(balance_part) AS held FROM payments
       WHERE status IN ('REQUESTED', 'UNKNOWN', 'WAITING_FOR_DEPOSIT') GROUP BY 1) p USING (user_id)
     WHERE w.balance <> coalesce(e.total, 0) OR w.held <> coalesce(p.held, 0)`,
  ],
  [
    "V4: every entry goes on from the balance before it",
    `SELECT id FROM (SELECT id, amount, balance_after,
       lag(balance_after, 1, 0) OVER (PARTITION BY user_id ORDER BY sequence) AS had FROM wallet_entries) e
     WHERE balance_after <> had + amount OR balance_after < 0`,
  ],
  [
    "V5: a paid order has one payment that completed, for exactly what is payable; no other order has one",
    `SELECT o.id FROM orders o
     LEFT JOIN payments p ON p.order_id = o.id AND p.status IN ('COMPLETED', 'PARTIALLY_CANCELED', 'CANCELED')
     GROUP BY o.id HAVING CASE WHEN o.status IN ('PAID', 'PARTIALLY_CANCELED', 'REFUNDED', 'COMPLETED')
       THEN count(p.id) <> 1 OR sum(p.amount + p.balance_part) <> o.payable ELSE count(p.id) <> 0 END`,
  ],
  [
    "V6: what was refunded is the sum of its refunds, part by part, and no more than was paid",
    `SELECT p.id FROM payments p
     LEFT JOIN (SELECT payment_id, sum(provider_amount) AS provider, sum(balance_amount) AS balance
       FROM refunds WHERE status = 'COMPLETED' GROUP BY 1) r ON r.payment_id = p.id
     WHERE p.refunded_amount <> coalesce(r.provider, 0) OR p.refunded_balance <> coalesce(r.balance, 0)
       OR p.refunded_amount > p.amount OR p.refunded_balance > p.balance_part`,
  ],
  [
    "V6: a payment's state says how much of it was refunded",
    `SELECT id FROM payments WHERE status <> CASE
       WHEN refunded_amount + refunded_balance = 0 THEN 'COMPLETED'
       WHEN refunded_amount + refunded_balance < amount + balance_part THEN 'PARTIALLY_CANCELED'
       ELSE 'CANCELED' END::"PaymentStatus"`,
  ],
  [
    "V6: a refund is the sum of its lines",
    `SELECT r.id FROM refunds r JOIN refund_items i ON i.refund_id = r.id
     GROUP BY r.id HAVING sum(i.amount + i.shipping_amount) <> r.provider_amount + r.balance_amount`,
  ],
  [
    "V7: what is counted as issued was issued, and nobody has a coupon twice",
    `SELECT c.id FROM coupons c LEFT JOIN coupon_issues i ON i.coupon_id = c.id
     GROUP BY c.id HAVING c.issued <> count(i.id) OR c.issued > c.quantity OR count(i.id) <> count(DISTINCT i.user_id)`,
  ],
  [
    "V9: an order's amounts follow from its lines",
    `SELECT o.id FROM orders o JOIN order_items i ON i.order_id = o.id GROUP BY o.id
     HAVING o.items_total <> sum(i.unit_price * i.quantity) OR o.item_discount_total <> sum(i.item_discount * i.quantity)
       OR o.order_discount <> sum(i.order_discount_share) OR o.shipping_total <> sum(i.shipping_fee)
       OR o.payable <> sum(i.line_total - i.order_discount_share + i.shipping_fee)`,
  ],
  [
    "V9: shipping is 3,000 won a seller, free from 50,000 won",
    `SELECT order_id, seller_id FROM order_items GROUP BY 1, 2
     HAVING sum(shipping_fee) <> CASE WHEN sum(line_total) >= 50000 THEN 0 ELSE 3000 END`,
  ],
  [
    "V9: there is no order without a line",
    "SELECT id FROM orders o WHERE NOT EXISTS (SELECT 1 FROM order_items i WHERE i.order_id = o.id)",
  ],
  [
    "V11: an item's state is the last its history tells, and the history has no gap",
    `SELECT i.id FROM order_items i LEFT JOIN LATERAL (
       SELECT "to" FROM order_item_events e WHERE e.item_id = i.id ORDER BY sequence DESC LIMIT 1) e ON true
     WHERE e."to" IS DISTINCT FROM i.status
     UNION ALL SELECT item_id FROM (SELECT item_id, "from",
       lag("to") OVER (PARTITION BY item_id ORDER BY sequence) AS was FROM order_item_events) e
     WHERE "from" IS DISTINCT FROM was`,
  ],
  [
    "V11: the state of orders, payments, coupons and places in queues is the last their history tells",
    `WITH states AS (
       SELECT 'ORDER' AS subject, id, status::text AS status FROM orders
       UNION ALL SELECT 'PAYMENT', id, status::text FROM payments
       UNION ALL SELECT 'COUPON_ISSUE', id, status::text FROM coupon_issues
       UNION ALL SELECT 'WAITLIST_ENTRY', id, status::text FROM waitlist_entries)
     SELECT s.id FROM states s LEFT JOIN LATERAL (
       SELECT "to" FROM state_changes c WHERE c.subject = s.subject AND c.subject_id = s.id ORDER BY sequence DESC LIMIT 1) c ON true
     WHERE c."to" IS DISTINCT FROM s.status`,
  ],
  [
    "V11: the history of orders, payments and coupons has no gap and is in the order of time",
    `SELECT subject_id FROM (SELECT subject_id, "from", at, lag("to") OVER before AS was, lag(at) OVER before AS earlier
       FROM state_changes WINDOW before AS (PARTITION BY subject, subject_id ORDER BY sequence)) c
     WHERE "from" IS DISTINCT FROM was OR at < earlier`,
  ],
  [
    "nothing happened in the future",
    "SELECT id FROM state_changes WHERE at > now() UNION ALL SELECT id FROM stock_movements WHERE at > now()",
  ],
];

test("the shop's own checks hold from the first day", async () => {
  expect((await checkInvariants()).filter(({ ok }) => !ok)).toEqual([]);
});

test.each(invariants)("%s", async (_, query) => {
  expect(await rowsOf(query)).toEqual([]);
});
