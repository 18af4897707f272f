import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { takeLock, withLock } from "./lock.mjs";
import { birthOf } from "./process-birth.mjs";

let folder = "";
const children: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "dangol-lock-"));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

/** A process that runs `then` once it has the lock; prints what happens. */
function taker(then: string): ChildProcess {
  const lock = JSON.stringify(new URL("./lock.mjs", import.meta.url).href);
  const code = `import { takeLock } from ${lock};
    const lock = await takeLock(${JSON.stringify(folder)});
    console.log("heldBy" in lock ? "busy " + lock.heldBy : "mine");
    if (!("heldBy" in lock)) { ${then} }`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  return child;
}

async function firstLine(child: ChildProcess): Promise<string> {
  const [chunk] = await once(child.stdout ?? child, "data");
  return String(chunk).trim();
}

const HOLD = "setInterval(() => {}, 1000);";

test("sixteen at once: one has it", async () => {
  const lines = await Promise.all(Array.from({ length: 16 }, () => firstLine(taker(HOLD))));
  expect(lines.filter((line) => line === "mine")).toHaveLength(1);
  expect(lines.every((line) => line === "mine" || line.startsWith("busy "))).toBe(true);
});

test("who comes second is told who has it, and does not disturb him", async () => {
  const first = taker(HOLD);
  expect(await firstLine(first)).toBe("mine");
  expect(await takeLock(folder)).toEqual({ heldBy: first.pid });
  expect(await takeLock(folder)).toEqual({ heldBy: first.pid });
});

test("the lock of a killed process is free", async () => {
  const first = taker(HOLD);
  expect(await firstLine(first)).toBe("mine");
  first.kill("SIGKILL");
  await once(first, "exit");
  expect(await takeLock(folder)).toHaveProperty("release");
});

test("a stranger who got the process id of a dead holder does not hold it", async () => {
  writeFileSync(path.join(folder, `${process.ppid}.born-at-another-time`), "");
  expect(birthOf(process.ppid)).not.toBeNull();
  expect(await takeLock(folder)).toHaveProperty("release");
});

test("a released lock leaves nothing behind, and the next in line gets it", async () => {
  const first = taker("setTimeout(() => lock.release(), 2000);");
  expect(await firstLine(first)).toBe("mine");
  let waitedFor = 0;
  const onWait = (pid: number) => {
    waitedFor = pid;
  };
  expect(await withLock(folder, { onWait }, async () => "done")).toBe("done");
  expect(waitedFor).toBe(first.pid);
  expect(readdirSync(folder)).toEqual([]);
});
