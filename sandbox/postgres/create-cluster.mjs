import { execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Makes the data folder unless there is one already. It appears under its name only when it is complete.
 * @param {{
 *   dataDir: string,
 *   password: string,
 *   binaries: ReturnType<typeof import("./find-postgres.mjs").findPostgres>,
 *   user: import("./database-user.mjs").DatabaseUser | null,
 * }} options
 */
export function createCluster({ dataDir, password, binaries, user }) {
  if (existsSync(path.join(dataDir, "PG_VERSION"))) return requireVersion(dataDir, binaries.majorVersion);
  const halfDone = `${dataDir}.new`;
  const passwordFile = path.join(halfDone, "password");
  const cluster = path.join(halfDone, "cluster");
  rmSync(halfDone, { recursive: true, force: true });
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) for (const entry of [halfDone, passwordFile, cluster]) chownSync(entry, user.uid, user.gid);
  const args = [...INITDB, `--pgdata=${cluster}`, `--pwfile=${passwordFile}`];
  const command = user?.command(binaries.initdb, args) ?? { file: binaries.initdb, args };
  execFileSync(command.file, command.args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, LC_ALL: "C" },
  });
  rmSync(dataDir, { recursive: true, force: true });
  renameSync(cluster, dataDir);
  rmSync(halfDone, { recursive: true, force: true });
}

/** Sorted by code point, which is the right order for Hangul and the same on every machine. */
const INITDB = [
  "--username=dangol",
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
];

/** @param {string} dataDir @param {string} majorVersion */
function requireVersion(dataDir, majorVersion) {
  const found = readFileSync(path.join(dataDir, "PG_VERSION"), "utf8").trim();
  if (found === majorVersion) return;
  throw new Error(
    `${dataDir} was written by PostgreSQL ${found}, and this is PostgreSQL ${majorVersion}. ` +
      "Keep the old data by starting the version of this project that wrote it, or begin anew: npm start -- --fresh",
  );
}
