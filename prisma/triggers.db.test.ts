import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connectSql } from "@/lib/testing/connect-sql";
import { scene } from "@/lib/testing/sample-rows";
import { writeScene } from "@/lib/testing/write-scene";

const appendOnly = [
  "stock_movements",
  "order_item_events",
  "state_changes",
  "wallet_entries",
  "audit_logs",
  "refund_items",
];
const kept = ["orders", "order_items", "payments", "refunds", "coupon_issues"];

/** What may still change of a snapshot, and how; every other column may not. */
const movable: Record<string, Record<string, string>> = {
  orders: {
    status: "status = 'PAID'",
    expires_at: later("expires_at"),
    paid_at: now("paid_at"),
    ended_at: now("ended_at"),
    reservation: "reservation = 2",
  },
  order_items: {
    status: "status = 'PAID'",
    canceled_quantity: "canceled_quantity = 1",
    returned_quantity: "returned_quantity = 1",
    moved_at: later("moved_at"),
  },
  payments: {
    provider: "provider = 'MOCK'",
    asked_key: "asked_key = 'somebody said so'",
    provider_payment_key: "provider_payment_key = 'another'",
    refunded_amount: "refunded_amount = 1",
    refunded_balance: "refunded_balance = 0",
    status: "status = 'CANCELED'",
    attempt: "attempt = attempt + 1",
    claimed_at: now("claimed_at"),
    approved_at: now("approved_at"),
    failed_at: now("failed_at"),
    failure_code: "failure_code = 'REJECT'",
    failure_message: "failure_message = 'no'",
    answer: "answer = '{}'",
    secret: "secret = 'ps_1'",
    due_at: now("due_at"),
    check_at: now("check_at"),
    checks: "checks = checks + 1",
  },
  refunds: {
    status: "status = 'COMPLETED'",
    provider_transaction_key: "provider_transaction_key = 'another'",
    attempts: "attempts = attempts + 1",
    failure_code: "failure_code = 'REJECT'",
    failure_message: "failure_message = 'no'",
    completed_at: now("completed_at"),
  },
  coupon_issues: {
    status: "status = 'EXPIRED'",
    used_at: "used_at = now(), status = 'USED'",
    order_id: "order_id = NULL",
    expires_at: later("expires_at"),
  },
};
const row: Record<string, string> = {
  orders: scene.order,
  order_items: scene.item,
  payments: scene.payment,
  refunds: scene.refund,
  coupon_issues: scene.issue,
};

let sql: pg.Client;

beforeAll(async () => {
  sql = await connectSql();
  await writeScene(sql);
});
afterAll(() => sql.end());

test.each(appendOnly)("%s can only be appended to", async (table) => {
  const column = table === "refund_items" ? "refund_id" : "id";
  for (const act of [
    `UPDATE ${table} SET ${column} = ${column}`,
    `DELETE FROM ${table}`,
    `TRUNCATE ${table} CASCADE`,
  ]) {
    expect(await refusal(act)).toBe(`${table} is append-only: ${act.split(" ")[0]} refused`);
  }
});

test.each(kept)("%s are kept for good", async (table) => {
  for (const act of [`DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`]) {
    expect(await refusal(act)).toMatch(/is append-only: (DELETE|TRUNCATE) refused$/);
  }
});

test.each(Object.keys(movable))("of %s the snapshot never changes, what may move does", async (table) => {
  const columns = await columnsOf(table);
  expect(columns.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(movable[table] ?? {})));
  const outcomes: Record<string, string> = {};
  for (const { name, type } of columns) {
    const change = movable[table]?.[name] ?? `"${name}" = ${anotherValue(name, type)}`;
    outcomes[name] = await refusal(`UPDATE ${table} SET ${change} WHERE id = '${row[table]}'`);
  }
  const expected = columns.map(({ name }) => [
    name,
    movable[table]?.[name] ? "done" : `the snapshot of ${table} never changes`,
  ]);
  expect(outcomes).toEqual(Object.fromEntries(expected));
});

test("writing a snapshot's own values again is no change", async () => {
  expect(
    await refusal(`UPDATE orders SET receiver = receiver, status = 'PAID' WHERE id = '${scene.order}'`),
  ).toBe("done");
});

test("every trigger of the database is tried above", async () => {
  const { rows } = await sql.query(`
    SELECT tgname AS name, c.relname AS table, tgenabled AS enabled FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE NOT tgisinternal ORDER BY 1, 2`);
  const of = (name: string, tables: string[]) =>
    tables.toSorted().map((table) => ({ name, table, enabled: "O" }));
  expect(rows).toEqual([
    ...of("append_only", appendOnly),
    ...of("kept", kept),
    ...of("snapshot", Object.keys(movable)),
  ]);
});

/** Why the database refused this statement, or "done". Nothing is left behind. */
async function refusal(statement: string): Promise<string> {
  await sql.query("BEGIN");
  try {
    const { rowCount } = await sql.query(statement);
    expect(rowCount).toBeGreaterThan(0);
    return "done";
  } catch (error) {
    return (error as Error).message;
  } finally {
    await sql.query("ROLLBACK");
  }
}

async function columnsOf(table: string): Promise<{ name: string; type: string }[]> {
  const { rows } = await sql.query(
    "SELECT column_name AS name, udt_name AS type FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1",
    [table],
  );
  return rows;
}

/** A value of the column's type that it does not have now. */
function anotherValue(name: string, type: string): string {
  if (type === "int4") return `coalesce("${name}", 0) + 1`;
  if (type === "text") return `coalesce("${name}", '') || '!'`;
  if (type === "bool") return `NOT "${name}"`;
  if (type === "uuid") return "gen_random_uuid()";
  if (type === "timestamptz") return `coalesce("${name}", now()) + interval '1 day'`;
  return `(SELECT value FROM unnest(enum_range(NULL::"${type}")) value WHERE value <> "${name}" LIMIT 1)`;
}

function later(column: string): string {
  return `${column} = ${column} + interval '1 hour'`;
}

function now(column: string): string {
  return `${column} = now()`;
}
