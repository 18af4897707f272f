import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { queryPostgres } from "../postgres/query-postgres.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { root } from "./project.mjs";
import { runCommand } from "./run-command.mjs";

/** @typedef {{ keeper: import("./keeper.mjs").Keeper, logDir: string, databaseUrl: string, env: NodeJS.ProcessEnv }} DatabaseWork */

const MIGRATIONS = path.join(root, "prisma/migrations");

/** @param {DatabaseWork} work @returns {Promise<string>} */
export async function migrate(work) {
  const applied = await appliedMigrations(work.databaseUrl);
  const names = migrationNames();
  const missing = names.filter((name) => !applied.has(name));
  const changed = names.filter((name) => applied.has(name) && applied.get(name) !== checksumOf(name));
  const warning = changed.length > 0 ? `; changed since, needs --fresh: ${changed.join(", ")}` : "";
  if (missing.length === 0) return `nothing new to apply${warning}`;
  await runScript(work, "migrate", ["prisma/migrate.ts", "deploy"], {
    advice: "Correct the migration in prisma/migrations; with data you can do without: npm start -- --fresh",
  });
  return `applied ${missing.length === 1 ? missing[0] : `${missing.length} migrations`}${warning}`;
}

/** @param {DatabaseWork} work @returns {Promise<string>} */
export async function seed(work) {
  const wanted = fingerprint(root, ["prisma/seed", "prisma/migrations"]);
  if ((await seededWith(work.databaseUrl)) === wanted) return "catalogue and accounts are there";
  await runScript(work, "seed", ["prisma/seed/seed.ts"], {
    advice: "Correct prisma/seed; with data you can do without: npm start -- --fresh",
  });
  await queryPostgres(
    work.databaseUrl,
    "insert into seed_stamps (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value, at = now()",
    [STAMP, wanted],
  );
  return "catalogue and accounts written";
}

const STAMP = "launcher";

/** @param {string} databaseUrl */
async function seededWith(databaseUrl) {
  const rows = await queryPostgres(databaseUrl, "select value from seed_stamps where name = $1", [STAMP]);
  return rows[0]?.value;
}

/** Whether nobody has ever migrated it. @param {string} databaseUrl */
export async function isEmptyDatabase(databaseUrl) {
  return (await appliedMigrations(databaseUrl)).size === 0;
}

function migrationNames() {
  return readdirSync(MIGRATIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

/** @param {string} databaseUrl @returns {Promise<Map<unknown, unknown>>} names and checksums */
async function appliedMigrations(databaseUrl) {
  const [table] = await queryPostgres(
    databaseUrl,
    "select to_regclass('_prisma_migrations') is not null as exists",
  );
  if (!table?.exists) return new Map();
  const rows = await queryPostgres(
    databaseUrl,
    "select migration_name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null",
  );
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

/** As Prisma keeps it. @param {string} migration */
function checksumOf(migration) {
  const script = readFileSync(path.join(MIGRATIONS, migration, "migration.sql"));
  return createHash("sha256").update(script).digest("hex");
}

/** @param {DatabaseWork} work @param {string} name @param {string[]} script @param {{ advice: string }} more */
async function runScript({ keeper, logDir, databaseUrl, env }, name, script, { advice }) {
  await runCommand(
    {
      name,
      file: process.execPath,
      args: ["--import", "tsx", ...script],
      env: { ...env, DATABASE_URL: databaseUrl },
      cwd: root,
      log: path.join(logDir, `${name}.log`),
      advice,
    },
    keeper,
  );
}
