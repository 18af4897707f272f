import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";

/**
 * Prisma's own schema engine, the WebAssembly build from npm: the same migrations, the same `_prisma_migrations` table
 * as `prisma migrate deploy`, without the native binary that command would download.
 */
export async function loadSchemaEngine(connectionString: string) {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve("@prisma/schema-engine-wasm"));
  const glue = await import(join(folder, "schema_engine_bg.js"));
  const { instance } = await WebAssembly.instantiate(readFileSync(join(folder, "schema_engine_bg.wasm")), {
    "./schema_engine_bg.js": glue,
  });
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) },
  });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  const adapter = bindMigrationAwareSqlAdapterFactory(new ScriptAsOne({ connectionString }));
  const datamodels = schemaFiles().map(({ path, content }) => [path, content]);
  return glue.SchemaEngine.new({ datamodels }, () => {}, adapter) as Promise<SchemaEngine>;
}

/**
 * The adapter cuts a script at every semicolon, also inside function bodies and comments. PostgreSQL takes the script
 * as it is, in one transaction: a migration that fails leaves nothing behind.
 */
class ScriptAsOne extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script);
    };
    return adapter;
  }
}

export type SchemaFile = { path: string; content: string };

type DiffTarget = { tag: "empty" } | { tag: "schemaDatamodel"; files: SchemaFile[]; configDir: string };

type SchemaEngine = {
  applyMigrations(input: object): Promise<{ appliedMigrationNames: string[] }>;
  diff(
    input: { from: DiffTarget; to: DiffTarget } & Record<string, unknown>,
  ): Promise<{ stdout: string | null }>;
};

export function schemaFiles(): SchemaFile[] {
  const folder = join(import.meta.dirname, "schema");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({ path: join(folder, name), content: readFileSync(join(folder, name), "utf8") }));
}
