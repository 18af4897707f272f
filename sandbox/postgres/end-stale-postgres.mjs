import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * Ends what a killed launcher or postmaster left running on this data folder, backends included: a new postmaster
 * does not start while they hold its shared memory. Its lock file stays, PostgreSQL checks the memory by it.
 * @param {string} dataDir
 */
export async function endStalePostgres(dataDir) {
  for (const [signal, waitMs] of /** @type {const} */ ([
    ["SIGINT", 4_000],
    ["SIGQUIT", 2_000],
    ["SIGKILL", 2_000],
  ])) {
    const deadline = Date.now() + waitMs;
    for (const pid of processesOn(dataDir)) tryToSignal(pid, signal);
    while (processesOn(dataDir).length > 0 && Date.now() < deadline) await sleep(50);
    if (processesOn(dataDir).length === 0) break;
  }
  disownReusedPid(dataDir);
}

/** Every process of a PostgreSQL works in its data folder. @param {string} dataDir @returns {number[]} */
function processesOn(dataDir) {
  if (!existsSync("/proc/self/cwd"))
    return isPostmaster(lockFilePid(dataDir), dataDir) ? [lockFilePid(dataDir)] : [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && workingFolder(name) === dataDir)
    .map(Number)
    .filter((pid) => pid !== process.pid);
}

/** @param {string} pid */
function workingFolder(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return "";
  }
}

/** @param {number} pid @param {string} dataDir */
function isPostmaster(pid, dataDir) {
  if (pid <= 0) return false;
  try {
    return execFileSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" }).includes(dataDir);
  } catch {
    return false;
  }
}

/** @param {string} dataDir */
function lockFilePid(dataDir) {
  try {
    return Number.parseInt(readFileSync(path.join(dataDir, "postmaster.pid"), "utf8"), 10) || 0;
  } catch {
    return 0;
  }
}

/** After a crash of the machine the id in the lock file may be a stranger's; PostgreSQL would take him for itself. @param {string} dataDir */
function disownReusedPid(dataDir) {
  const pid = lockFilePid(dataDir);
  if (pid <= 0 || !tryToSignal(pid, 0)) return;
  const file = path.join(dataDir, "postmaster.pid");
  writeFileSync(file, readFileSync(file, "utf8").replace(/^\d+/, "999999999"));
}

/** @param {number} pid @param {NodeJS.Signals | 0} signal */
function tryToSignal(pid, signal) {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}
