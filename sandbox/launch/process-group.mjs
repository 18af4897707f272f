import { existsSync, readdirSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { statOf } from "./process-birth.mjs";

/**
 * Signals everybody in the group; false when nobody is left in it.
 * @param {number} group @param {NodeJS.Signals | 0} signal
 */
export function signalGroup(group, signal) {
  // 0 would be our own group, -1 everybody's.
  if (group <= 1) return false;
  try {
    process.kill(-group, signal);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}

/**
 * Asks the groups to end, waits, and ends by force who has not gone by then.
 * @param {{ pid: number, signal: NodeJS.Signals }[]} groups
 * @param {number} graceMs
 */
export async function endGroups(groups, graceMs) {
  const asked = groups.filter(({ pid, signal }) => signalGroup(pid, signal));
  const stubborn = await outlast(asked, graceMs);
  await outlast(
    stubborn.filter(({ pid }) => signalGroup(pid, "SIGKILL")),
    1_000,
  );
}

/**
 * @template {{ pid: number }} Group
 * @param {Group[]} groups
 * @param {number} ms
 * @returns {Promise<Group[]>} who is still there when the time is over
 */
async function outlast(groups, ms) {
  const deadline = Date.now() + ms;
  let left = groups;
  while (left.length > 0 && Date.now() < deadline) {
    await sleep(50);
    left = livingOf(left);
  }
  return left;
}

/**
 * A process that has ended but was not collected yet (an orphan, where process 1 takes its time) does not count.
 * @template {{ pid: number }} Group
 * @param {Group[]} groups
 */
export function livingOf(groups) {
  if (!existsSync("/proc/self/stat")) return groups.filter(({ pid }) => signalGroup(pid, 0));
  const living = new Set(
    readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(groupOf),
  );
  return groups.filter(({ pid }) => living.has(pid));
}

/** @param {string} pid @returns {number} 0 when it has ended */
function groupOf(pid) {
  const [state, , group] = statOf(Number(pid)) ?? ["Z"];
  return state === "Z" || state === "X" ? 0 : Number(group);
}
