// node --import tsx prisma/migrate.ts deploy          applies what DATABASE_URL has not seen yet
// node --import tsx prisma/migrate.ts create <name>   writes the next migration from what changed in prisma/schema
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadSchemaEngine, type SchemaFile, schemaFiles } from "./schema-engine.ts";

const folder = join(import.meta.dirname, "migrations");
/** The schema as of the newest migration: a difference can be taken without a second database. */
const snapshot = join(folder, "schema.snapshot.json");
const filters = { externalTables: [], externalEnums: [] };

const [command = "deploy", name] = process.argv.slice(2);
const connectionString = process.env.DATABASE_URL;
if (!connectionString) throw new Error("DATABASE_URL is not set.");

if (command === "deploy") await deploy(connectionString);
else if (command === "create" && name) await create(connectionString, name);
else throw new Error("Usage: migrate.ts deploy | create <name>");
process.exit(0);

async function deploy(url: string): Promise<void> {
  const engine = await loadSchemaEngine(url);
  const migrationsList = {
    baseDir: folder,
    lockfile: {
      path: "migration_lock.toml",
      content: readFileSync(join(folder, "migration_lock.toml"), "utf8"),
    },
    shadowDbInitScript: "",
    migrationDirectories: migrationNames().map((path) => ({
      path,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(join(folder, path, "migration.sql"), "utf8") },
      },
    })),
  };
  const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
  console.log(
    appliedMigrationNames.length ? `applied ${appliedMigrationNames.join(", ")}` : "nothing to apply",
  );
}

async function create(url: string, title: string): Promise<void> {
  const engine = await loadSchemaEngine(url);
  const before: SchemaFile[] = migrationNames().length ? JSON.parse(readFileSync(snapshot, "utf8")) : [];
  const { stdout } = await engine.diff({
    from: before.length ? { tag: "schemaDatamodel", files: before, configDir: folder } : { tag: "empty" },
    to: { tag: "schemaDatamodel", files: schemaFiles(), configDir: folder },
    script: true,
    exitCode: null,
    filters,
    shadowDatabaseUrl: null,
  });
  const path = join(folder, `${new Date().toISOString().replace(/\D/g, "").slice(0, 14)}_${title}`);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, "migration.sql"), stdout ?? "");
  const files = schemaFiles().map(({ path, content }) => ({
    path: path.slice(import.meta.dirname.length + 1),
    content,
  }));
  writeFileSync(snapshot, `${JSON.stringify(files, null, 1)}\n`);
  console.log(path);
}

function migrationNames(): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
