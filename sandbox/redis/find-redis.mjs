import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { installRedis } from "./install-redis.mjs";

const names = ["redis-server", "valkey-server"];
const usualFolders = ["/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin", "/opt/homebrew/bin"];

/**
 * The path of a server that speaks Redis: the one REDIS_SERVER names, one that is installed, or one installed now.
 * @param {{
 *   log: (line: string) => void,
 *   env?: Record<string, string | undefined>,
 *   folders?: string[],
 *   isRoot?: boolean,
 * }} options
 * @returns {Promise<string>}
 */
export async function findRedis({
  log,
  env = process.env,
  folders = usualFolders,
  isRoot = process.getuid?.() === 0,
}) {
  if (env.REDIS_SERVER) return namedServer(env.REDIS_SERVER);
  const searched = [...(env.PATH ?? "").split(delimiter).filter(Boolean), ...folders];
  const installed = firstServer(searched);
  if (installed) return installed;

  const aptGet = firstExecutable(["apt-get"], searched);
  if (!aptGet || !isRoot) throw new Error(howToInstall("No Redis server was found on this machine."));
  await installRedis({ log, aptGet, env }).catch((error) => {
    throw new Error(howToInstall(error.message), { cause: error });
  });
  const fresh = firstServer(searched);
  if (!fresh) throw new Error(howToInstall("apt-get finished, but no redis-server appeared."));
  log(`Redis is installed: ${fresh}`);
  return fresh;
}

/** @param {string} path */
function namedServer(path) {
  if (isExecutable(path)) return path;
  throw new Error(
    `REDIS_SERVER is ${path}, which is not a program that can be run here. Correct the path, or unset REDIS_SERVER.`,
  );
}

/** @param {string[]} folders */
function firstServer(folders) {
  return firstExecutable(names, folders);
}

/**
 * @param {string[]} programs
 * @param {string[]} folders
 */
function firstExecutable(programs, folders) {
  return programs.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** @param {string} reason */
function howToInstall(reason) {
  return [
    reason,
    "Install Redis (or Valkey), then start again:",
    "  macOS            brew install redis",
    "  Debian, Ubuntu   sudo apt-get update && sudo apt-get install -y redis-server",
    "  elsewhere        install redis-server or valkey-server 7 or newer by your system's package manager",
    "Or set REDIS_SERVER to the path of a redis-server program,",
    "or set UPSTASH_REDIS_REST_URL and UPSTASH_REDIS_REST_TOKEN to use a database at Upstash.",
  ].join("\n");
}
