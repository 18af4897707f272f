import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connectSql } from "@/lib/testing/connect-sql";
import { checkInvariants, invariants } from "./invariants";
import { type Damage, damages, harmless } from "./invariants-damages-for-tests";
import { writeBooks } from "./invariants-for-tests";

let sql: pg.Client;
beforeAll(async () => {
  sql = await connectSql();
  await writeBooks(sql);
});
afterAll(() => sql.end());

/** Which invariants the damage breaks. It is undone: the next one begins with a shop in which everything adds up. */
async function brokenBy(...damages: Damage[]): Promise<string[]> {
  await sql.query("BEGIN");
  try {
    await sql.query("SET LOCAL session_replication_role = replica");
    for (const damage of damages) await (typeof damage === "string" ? sql.query(damage) : damage(sql));
    const broken: string[] = [];
    for (const { id, sql: check } of invariants) {
      const { rows } = await sql.query(check.text, [...check.values]);
      if (rows.length > 0) broken.push(id);
    }
    return broken;
  } finally {
    await sql.query("ROLLBACK");
  }
}

test("there are twelve, each told to admins in one Korean sentence", () => {
  expect(invariants.map(({ id }) => id)).toEqual(Array.from({ length: 12 }, (_, index) => `V${index + 1}`));
  for (const { title } of invariants) expect(title).toMatch(/^[가-힣][^.]+요\.$/);
});

test("in a shop in which everything adds up, all of them hold", async () => {
  expect(await brokenBy()).toEqual([]);
  expect((await checkInvariants()).filter(({ ok, rows }) => !ok || rows.length > 0)).toEqual([]);
});

test.each(damages)("%s catches %s, and no other does", async (id, _, done) => {
  expect(await brokenBy(...done)).toEqual([id]);
});

describe("what is no damage", () => {
  test.each(harmless)("%s", async (_, changes) => {
    expect(await brokenBy(...changes)).toEqual([]);
  });
});

test("what is told to admins says what breaks it, fifty rows at the most, and can be sent as it is", async () => {
  await sql.query(
    "INSERT INTO outbox (id, type, aggregate_id, payload, dedupe_key, available_at) SELECT gen_random_uuid(), 'order/paid', '', '{}', 'late-' || n, now() - interval '1 day' FROM generate_series(1, 60) n",
  );
  const checked = await checkInvariants();
  const { rows } = checked.find(({ id }) => id === "V10") ?? { rows: [] };
  expect(checked.filter(({ ok }) => !ok).map(({ id }) => id)).toEqual(["V10"]);
  expect(rows).toHaveLength(50);
  expect(rows[0]).toMatchObject({
    eventId: expect.any(String),
    type: "order/paid",
    status: "PENDING",
    attempts: 0,
  });
  expect(JSON.parse(JSON.stringify(checked))).toEqual(checked);
});
