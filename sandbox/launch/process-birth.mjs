import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/**
 * When a process was born, as an opaque text; null when it is gone (or only waits to be collected).
 * A process id together with it names one process for ever: ids are used again, pairs are not.
 * @param {number} pid
 * @returns {string | null}
 */
export function birthOf(pid) {
  return existsSync("/proc/self/stat") ? birthByProc(pid) : birthByPs(pid);
}

/** 0 when it is gone, or where the system does not tell. @param {number} pid */
export function parentOf(pid) {
  return Number(statOf(pid)?.[1] ?? 0);
}

/** @param {number} pid */
function birthByProc(pid) {
  const fields = statOf(pid);
  if (!fields || fields[0] === "Z" || fields[0] === "X") return null;
  return `${bootId()}-${fields[19]}`;
}

/** What /proc says about a process after its name: state, parent, group, and so on. @param {number} pid @returns {string[] | null} */
export function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}

function bootId() {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").slice(0, 8);
  } catch {
    return "boot";
  }
}

/** @param {number} pid */
function birthByPs(pid) {
  try {
    const line = execFileSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
    return line === "" || line.startsWith("Z") ? null : line.replace(/^\S+\s+/, "");
  } catch {
    return null;
  }
}
