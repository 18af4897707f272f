import type pg from "pg";
import { insertSample, type Row, scene } from "@/lib/testing/sample-rows";

const id = (number: number) => `00000000-0000-7000-8000-0000000001${String(number).padStart(2, "0")}`;

/** What the books hold: one of everything that an invariant looks at. */
export const books = {
  pending: id(1),
  byToss: id(2),
  byBalance: id(3),
  expired: id(4),
  old: id(5),
  opened: id(11),
  tossPayment: id(12),
  balancePayment: id(13),
  latePayment: id(14),
  deposit: id(15),
  oldPayment: id(16),
  charge: id(17),
  freshCharge: id(18),
  refund: id(21),
  openRefund: id(22),
  lateRefund: id(23),
  depositRefund: id(24),
  used: id(31),
  free: id(32),
  dead: id(41),
  waiting: id(42),
  offer: id(51),
} as const;

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
const hourAgo = ago(60);
const halfAnHourAgo = ago(30);

/** A shop in which everything adds up. */
export async function writeBooks(sql: pg.Client): Promise<void> {
  await writeGoods(sql);
  await writeCoupons(sql);
  await writeOrders(sql);
  await writePayments(sql);
  await writeWallet(sql);
  await writeToss(sql);
  await writeRecords(sql);
}

async function writeGoods(sql: pg.Client): Promise<void> {
  await insertSample(sql, "users", { id: scene.user });
  await insertSample(sql, "users", { id: scene.otherUser });
  await insertSample(sql, "categories", { id: scene.category });
  await insertSample(sql, "sellers", { id: scene.seller });
  await insertSample(sql, "products", { id: scene.product });
  await insertSample(sql, "variants", { id: scene.variant });
  await insertSample(sql, "variants", { id: scene.otherVariant });
  await insertSample(sql, "inventories", { variant_id: scene.variant, on_hand: 17, reserved: 3 });
  await insertSample(sql, "inventories", { variant_id: scene.otherVariant, on_hand: 0, reserved: 0 });
  await move(sql, "INBOUND", 20, 0, 20);
  for (let unit = 0; unit < 3; unit += 1) {
    await move(sql, "RESERVE", 0, 1, 1);
    await move(sql, "CONFIRM", -1, -1, 1);
  }
  await move(sql, "RESERVE", 0, 3, 3);
  const offer = { id: books.offer, status: "OFFERED", offer_expires_at: ago(-10) };
  await insertSample(sql, "waitlist_entries", offer);
}

export const move = (sql: pg.Client, kind: string, onHand: number, reserved: number, quantity: number) =>
  insertSample(sql, "stock_movements", {
    ...{
      kind,
      quantity,
      on_hand_change: onHand,
      reserved_change: reserved,
      on_hand_after: 50,
      reserved_after: 0,
    },
  });

async function writeCoupons(sql: pg.Client): Promise<void> {
  await insertSample(sql, "coupons", { id: scene.coupon, issued: 2 });
  await insertSample(sql, "coupon_issues", { id: books.used, user_id: scene.user, number: 1 });
  await insertSample(sql, "coupon_issues", { id: books.free, number: 2 });
}

async function writeOrders(sql: pg.Client): Promise<void> {
  await order(sql, { id: books.pending, status: "PAYMENT_PENDING" });
  const discount = { order_discount: 1_000, payable: 12_000, coupon_issue_id: books.used };
  await order(sql, { id: books.byToss, status: "PARTIALLY_CANCELED", ...discount });
  await order(sql, { id: books.byBalance, status: "PAID" });
  await order(sql, { id: books.expired, status: "EXPIRED" });
  await order(sql, { id: books.old, status: "COMPLETED" });
  const used = { status: "USED", used_at: hourAgo, order_id: books.byToss };
  await sql.query("UPDATE coupon_issues SET status = $1, used_at = $2, order_id = $3 WHERE id = $4", [
    ...Object.values(used),
    books.used,
  ]);
  await insertSample(sql, "claims", { id: scene.claim, order_id: books.byBalance, kind: "EXCHANGE" });
  await insertSample(sql, "claim_items", {
    ...{
      order_item_id: itemOf(books.byBalance),
      replacement_variant_id: scene.variant,
      replacement_reserved: 1,
    },
  });
}

export const itemOf = (orderId: string) => orderId.replace(/1(\d\d)$/, "2$1");

async function order(sql: pg.Client, row: Row & { id: string }): Promise<void> {
  await insertSample(sql, "orders", row);
  await insertSample(sql, "order_items", {
    ...{ id: itemOf(row.id), order_id: row.id, sequence: 0, shipping_fee: 3_000 },
    order_discount_share: row.order_discount ?? 0,
  });
}

async function writePayments(sql: pg.Client): Promise<void> {
  const pay = (row: Row) => insertSample(sql, "payments", { provider_payment_key: `key-${row.id}`, ...row });
  const paid = { status: "COMPLETED", approved_at: hourAgo };
  await pay({
    id: books.opened,
    order_id: books.pending,
    amount: 12_500,
    balance_part: 500,
    provider_payment_key: null,
  });
  await pay({
    ...{ ...paid, id: books.tossPayment, order_id: books.byToss, status: "PARTIALLY_CANCELED" },
    ...{ amount: 11_000, balance_part: 1_000, refunded_amount: 2_000 },
  });
  const house = { provider: "INTERNAL", method: "BALANCE", provider_payment_key: null };
  await pay({
    ...paid,
    ...house,
    id: books.balancePayment,
    order_id: books.byBalance,
    amount: 0,
    balance_part: 13_000,
  });
  const back = { order_id: books.expired, refunded_amount: 13_000 };
  await pay({ id: books.latePayment, status: "FAILED", ...back });
  await pay({ id: books.deposit, status: "EXPIRED", method: "VIRTUAL_ACCOUNT", ...back });
  await pay({ ...paid, id: books.oldPayment, order_id: books.old, approved_at: ago(3 * 24 * 60) });
  const charge = { ...paid, purpose: "CHARGE", order_id: null };
  await pay({ ...charge, id: books.charge, amount: 10_000 });
  await pay({ ...charge, id: books.freshCharge, amount: 1_000, approved_at: ago(1) });
  const refund = (row: Row) => insertSample(sql, "refunds", { provider_transaction_key: null, ...row });
  const done = { status: "COMPLETED", completed_at: halfAnHourAgo };
  const part = { payment_id: books.tossPayment, order_id: books.byToss };
  await refund({
    ...done,
    ...part,
    id: books.refund,
    provider_amount: 2_000,
    provider_transaction_key: "cancel-part",
  });
  await refund({ ...part, id: books.openRefund, provider_amount: 100 });
  const whole = { ...done, order_id: books.expired, provider_amount: 13_000 };
  await refund({
    ...whole,
    id: books.lateRefund,
    payment_id: books.latePayment,
    provider_transaction_key: "cancel-late",
  });
  await refund({ ...whole, id: books.depositRefund, payment_id: books.deposit });
}

async function writeWallet(sql: pg.Client): Promise<void> {
  await insertSample(sql, "wallets", { user_id: scene.user, balance: 60_000, held: 500 });
  const entries: [string, number, string][] = [
    ["ADJUST", 50_000, "first"],
    ["CHARGE", 10_000, `payment:${books.charge}`],
    ["PAY", -1_000, `payment:${books.tossPayment}`],
    ["PAY", -13_000, `payment:${books.balancePayment}`],
    ["REFUND", 13_000, `refund:${books.depositRefund}`],
    ["CHARGE", 1_000, `payment:${books.freshCharge}`],
  ];
  let balance = 0;
  for (const [kind, amount, reference] of entries) {
    balance += amount;
    await insertSample(sql, "wallet_entries", { kind, amount, balance_after: balance, reference });
  }
}

async function writeToss(sql: pg.Client): Promise<void> {
  await sql.query(
    "INSERT INTO provider_imports VALUES ('toss', now()), ('toss-first', now() - interval '1 day')",
  );
  await tossMoved(sql, "approve-part", `key-${books.tossPayment}`, "DONE", 11_000);
  await tossMoved(sql, "cancel-part", `key-${books.tossPayment}`, "PARTIAL_CANCELED", 2_000);
  await tossMoved(sql, "approve-late", `key-${books.latePayment}`, "DONE", 13_000);
  await tossMoved(sql, "cancel-late", `key-${books.latePayment}`, "CANCELED", 13_000);
  await tossMoved(sql, "approve-deposit", `key-${books.deposit}`, "DONE", 13_000);
  await tossMoved(sql, "approve-deposit-again", `key-${books.deposit}`, "DONE", 13_000);
  await tossMoved(sql, "approve-charge", `key-${books.charge}`, "DONE", 10_000);
  await tossMoved(sql, "account", "key-of-an-account", "WAITING_FOR_DEPOSIT", 5_000);
  await tossMoved(sql, "just-now", "key-just-approved", "DONE", 7_000, ago(1));
}

export const tossMoved = (
  sql: pg.Client,
  key: string,
  paymentKey: string,
  status: string,
  amount: number,
  at = halfAnHourAgo,
) =>
  sql.query(
    `INSERT INTO provider_transactions (transaction_key, payment_key, provider_order_id, method, amount, status, at)
     VALUES ($1, $2, $3, 'CARD', $4, $5, $6)`,
    [key, paymentKey, `order-of-${paymentKey}`, amount, status, at],
  );

async function writeRecords(sql: pg.Client): Promise<void> {
  await insertSample(sql, "outbox", { id: books.waiting });
  await insertSample(sql, "outbox", { id: books.dead, status: "DEAD" });
  await insertSample(sql, "outbox", { status: "DEAD", discarded_at: halfAnHourAgo });
  await insertSample(sql, "outbox", { status: "PUBLISHED", available_at: hourAgo });
  await insertSample(sql, "alerts", { kind: "outbox-dead", subject: books.dead, status: "CLOSED" });
  for (const [subject, table] of subjects) {
    await sql.query(
      `INSERT INTO state_changes (id, subject, subject_id, act, "to", actor_kind)
       SELECT gen_random_uuid(), $1, id, 'begin', 'EARLIER', 'SYSTEM'::"ActorKind" FROM ${table}
       UNION ALL SELECT gen_random_uuid(), $1, id, 'move', status::text, 'SYSTEM' FROM ${table}`,
      [subject],
    );
  }
  await sql.query(
    `INSERT INTO order_item_events (id, item_id, event, "to", actor_kind)
     SELECT gen_random_uuid(), id, 'move', status, 'SYSTEM' FROM order_items`,
  );
}

const subjects = [
  ["ORDER", "orders"],
  ["PAYMENT", "payments"],
  ["REFUND", "refunds"],
  ["COUPON_ISSUE", "coupon_issues"],
  ["WAITLIST_ENTRY", "waitlist_entries"],
] as const;
