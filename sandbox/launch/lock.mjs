import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { birthOf } from "./process-birth.mjs";

const ATTEMPTS = 10;

/**
 * At most one living process holds a lock. Everybody announces himself with a file of his own and only then
 * looks who else is there: of two that come together the later look sees the other, so there are never two.
 * Of several the one with the lowest process id stays and looks again, the others step back: so there is one.
 * The file of a dead process can be removed by anyone, its name belongs to nobody else.
 * @param {string} folder
 * @returns {Promise<{ release: () => void } | { heldBy: number }>}
 */
export async function takeLock(folder) {
  mkdirSync(folder, { recursive: true });
  const mine = path.join(folder, `${process.pid}.${fileSafe(birthOf(process.pid) ?? "unknown")}`);
  const release = () => rmSync(mine, { force: true });
  let heldBy = 0;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    writeFileSync(mine, "");
    const others = livingOthers(folder);
    if (others.length === 0) return { release };
    heldBy = Math.min(...others);
    if (heldBy < process.pid) release();
    await sleep(10 + Math.random() * 50);
  }
  release();
  return { heldBy };
}

/**
 * @template T
 * @param {string} folder
 * @param {{ onWait?: (pid: number) => void }} options
 * @param {() => Promise<T>} work
 */
export async function withLock(folder, options, work) {
  const lock = await waitForLock(folder, options);
  try {
    return await work();
  } finally {
    lock.release();
  }
}

/** @param {string} folder @param {{ onWait?: (pid: number) => void }} options */
export async function waitForLock(folder, { onWait = () => {} }) {
  let lock = await takeLock(folder);
  if ("heldBy" in lock) onWait(lock.heldBy);
  while ("heldBy" in lock) {
    await sleep(300);
    lock = await takeLock(folder);
  }
  return lock;
}

/** @param {string} folder @returns {number[]} */
function livingOthers(folder) {
  return readdirSync(folder).flatMap((name) => {
    const [, digits = "", birth = ""] = /^(\d+)\.(.+)$/.exec(name) ?? [];
    const pid = Number(digits);
    if (pid === 0 || pid === process.pid) return [];
    if (fileSafe(birthOf(pid) ?? "") === birth) return [pid];
    rmSync(path.join(folder, name), { force: true });
    return [];
  });
}

/** @param {string} text */
function fileSafe(text) {
  return text.replace(/[^A-Za-z0-9-]+/g, "_");
}
