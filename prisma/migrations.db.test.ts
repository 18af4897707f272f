import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "@/lib/platform/env";
import { connectSql } from "@/lib/testing/connect-sql";
import { loadSchemaEngine, schemaFiles } from "./schema-engine";

const run = promisify(execFile);
const migrated = siblingOf(env().DATABASE_URL, "migrated");
const designed = siblingOf(env().DATABASE_URL, "designed");

beforeAll(async () => {
  for (const { name } of [migrated, designed]) await onServer(`CREATE DATABASE "${name}"`);
});
afterAll(async () => {
  for (const { name } of [migrated, designed]) await onServer(`DROP DATABASE "${name}" WITH (FORCE)`);
});

test("the migrations build a database from nothing, and a second run has nothing to do", async () => {
  const names = readdirSync(join(import.meta.dirname, "migrations"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  expect(await deploy()).toBe(`applied ${names.join(", ")}`);
  expect(await deploy()).toBe("nothing to apply");
});

test("the migrated database is the one the schema describes", async () => {
  const sql = await connectSql(designed.url);
  await sql.query(await scriptOfSchema());
  await sql.end();
  const [is, shall] = [await shapeOf(migrated.url), await shapeOf(designed.url)];
  expect(is.columns).toEqual(shall.columns);
  expect(is.enums).toEqual(shall.enums);
  expect(is.foreignKeys).toEqual(shall.foreignKeys);
  expect(is.indexes).toEqual(expect.arrayContaining(shall.indexes));
});

async function deploy(): Promise<string> {
  const environment = { ...process.env, DATABASE_URL: migrated.url };
  const { stdout } = await run(
    "node",
    ["--import", "tsx", join(import.meta.dirname, "migrate.ts"), "deploy"],
    {
      env: environment,
    },
  );
  return stdout.trim();
}

async function scriptOfSchema(): Promise<string> {
  const engine = await loadSchemaEngine(designed.url);
  const { stdout } = await engine.diff({
    from: { tag: "empty" },
    to: { tag: "schemaDatamodel", files: schemaFiles(), configDir: import.meta.dirname },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
    shadowDatabaseUrl: null,
  });
  return stdout ?? "";
}

async function shapeOf(url: string) {
  const sql = await connectSql(url);
  const lines = async (query: string) =>
    (await sql.query<{ line: string }>(`${query} ORDER BY 1`)).rows.map(({ line }) => line);
  const result = {
    columns: await lines(`
      SELECT concat_ws(' ', table_name, column_name, udt_name, datetime_precision, is_nullable) COLLATE "C" AS line
      FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`),
    enums: await lines(`
      SELECT concat_ws(' ', typname, string_agg(enumlabel, ',' ORDER BY enumsortorder)) COLLATE "C" AS line
      FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid GROUP BY typname`),
    foreignKeys: await lines(`
      SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) COLLATE "C" AS line
      FROM pg_constraint WHERE contype = 'f'`),
    indexes: await lines(`SELECT indexdef COLLATE "C" AS line FROM pg_indexes WHERE schemaname = 'public'`),
  };
  await sql.end();
  return result;
}

async function onServer(statement: string): Promise<void> {
  const sql = await connectSql();
  await sql.query(statement);
  await sql.end();
}

function siblingOf(url: string, ending: string) {
  const sibling = new URL(url);
  sibling.pathname += `_${ending}`;
  return { url: sibling.href, name: sibling.pathname.slice(1) };
}
