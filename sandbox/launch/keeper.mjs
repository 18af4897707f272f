import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { birthOf } from "./process-birth.mjs";
import { endGroups, signalGroup } from "./process-group.mjs";

/**
 * @typedef {{ name: string, pid: number, birth: string | null, signal: NodeJS.Signals }} Kept
 * @typedef {ReturnType<typeof startKeeper>} Keeper
 */

const REAPER = fileURLToPath(new URL("./reaper.mjs", import.meta.url));

/**
 * Knows every process group this launcher started. A reaper in a process of its own ends them when the launcher
 * is killed; the ledger on disk lets the next launcher do it when the reaper was killed as well.
 * @param {string} dataDir
 */
export function startKeeper(dataDir) {
  const ledgerFile = path.join(dataDir, "processes.json");
  /** @type {Map<number, Kept>} */
  const kept = new Map();
  /** @type {Set<string>} */
  const leftovers = new Set([ledgerFile]);
  let closed = false;
  let dismissed = false;
  let reaper = startReaper();

  function startReaper() {
    const child = spawn(process.execPath, [REAPER], { detached: true, stdio: ["pipe", "ignore", "ignore"] });
    child.stdin.on("error", () => {});
    child.on("exit", () => {
      if (!dismissed) reaper = startReaper();
    });
    child.unref();
    /** @type {import("node:net").Socket} */ (/** @type {unknown} */ (child.stdin)).unref();
    const tell = (/** @type {object} */ message) => child.stdin.write(`${JSON.stringify(message)}\n`);
    for (const leftover of leftovers) tell({ remove: leftover });
    for (const { pid, signal } of kept.values()) tell({ track: pid, signal });
    return { pid: child.pid ?? 0, tell };
  }

  function writeLedger() {
    mkdirSync(dataDir, { recursive: true });
    const reaperItself = { pid: reaper.pid, birth: birthOf(reaper.pid) };
    writeFileSync(`${ledgerFile}.new`, JSON.stringify({ reaper: reaperItself, kept: [...kept.values()] }));
    renameSync(`${ledgerFile}.new`, ledgerFile);
  }

  return {
    reaperPid: () => reaper.pid,
    /** Whoever wants to start something after this comes too late. */
    isClosed: () => closed,
    groups: () => [...kept.values()],
    /** @param {string} name @param {number} pid leader of its group @param {NodeJS.Signals} signal asks it to end */
    track(name, pid, signal) {
      kept.set(pid, { name, pid, birth: birthOf(pid), signal });
      reaper.tell({ track: pid, signal });
      writeLedger();
      if (closed) signalGroup(pid, "SIGKILL");
    },
    /** @param {number} pid */
    forget(pid) {
      kept.delete(pid);
      reaper.tell({ forget: pid });
      if (!dismissed) writeLedger();
    },
    /** Something that must not outlive this launcher. @param {string} fileOrFolder */
    removeAtDeath(fileOrFolder) {
      leftovers.add(fileOrFolder);
      reaper.tell({ remove: fileOrFolder });
    },
    close() {
      closed = true;
    },
    /** Ends whatever is left of what was started. @param {number} graceMs */
    async endAll(graceMs) {
      closed = true;
      await endGroups([...kept.values()], graceMs);
    },
    /** Everything has ended in order: nothing to reap. */
    dismiss() {
      dismissed = true;
      reaper.tell({ bye: true });
      for (const leftover of leftovers) rmSync(leftover, { recursive: true, force: true });
    },
  };
}

/**
 * Ends what a launcher that was killed together with its reaper left running in this data folder.
 * @param {string} dataDir
 * A reaper that is still at it is waited for: it would remove what the next launcher writes.
 * @returns {Promise<string[]>} the names of what had been left
 */
export async function endLeftovers(dataDir) {
  const ledgerFile = path.join(dataDir, "processes.json");
  const { reaper, kept } = readLedger(ledgerFile);
  while (isStill(reaper)) await sleep(50);
  const left = kept.filter(isStill);
  await endGroups(left, 5_000);
  rmSync(ledgerFile, { force: true });
  return left.map(({ name }) => name);
}

/** @param {{ pid: number, birth: string | null }} known */
function isStill({ pid, birth }) {
  return birth !== null && birthOf(pid) === birth;
}

/** @param {string} file @returns {{ reaper: { pid: number, birth: string | null }, kept: Kept[] }} */
function readLedger(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return { reaper: { pid: 0, birth: null }, kept: [] };
  }
}
