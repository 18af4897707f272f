import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { endLeftovers } from "./keeper.mjs";
import { birthOf } from "./process-birth.mjs";
import { livingOf } from "./process-group.mjs";

let dataDir = "";
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), "dangol-keeper-"));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const IDLE = "setInterval(() => {}, 1000)";
const PARENT = `require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(IDLE)}]); ${IDLE}`;
const STUBBORN = `process.on("SIGTERM", () => {}); ${IDLE}`;

/** A launcher of three: one that ends when asked, one with a child of its own, one that does not listen. */
async function launch(ending = ""): Promise<{ launcher: ChildProcess; pids: number[]; reaper: number }> {
  const keeper = JSON.stringify(new URL("./keeper.mjs", import.meta.url).href);
  const code = `import { spawn } from "node:child_process";
    import { startKeeper } from ${keeper};
    const keeper = startKeeper(${JSON.stringify(dataDir)});
    keeper.removeAtDeath(${JSON.stringify(path.join(dataDir, "run.json"))});
    const pids = ${JSON.stringify([IDLE, PARENT, STUBBORN])}.map((code, index) => {
      const { pid } = spawn(process.execPath, ["-e", code], { detached: true, stdio: "ignore" });
      keeper.track("service-" + index, pid, "SIGTERM");
      return pid;
    });
    setTimeout(() => console.log(JSON.stringify({ pids, reaper: keeper.reaperPid() })), 500);
    ${ending}
    setInterval(() => {}, 1000);`;
  const launcher = spawn(process.execPath, ["--input-type=module", "-e", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(launcher.stdout, "data");
  writeFileSync(path.join(dataDir, "run.json"), "{}");
  return { launcher, ...JSON.parse(String(line)) };
}

/** Somebody lives in the process group: the children of the services belong to it. */
const isLeft = (pid: number) => livingOf([{ pid }]).length > 0;

async function until(condition: () => boolean, seconds: number): Promise<boolean> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(50))
    if (condition()) return true;
  return condition();
}

test("a launcher that is killed leaves no process and no run file behind", async () => {
  const { launcher, pids, reaper } = await launch();
  expect(pids.every(isLeft)).toBe(true);
  launcher.kill("SIGKILL");
  expect(await until(() => !pids.some(isLeft) && birthOf(reaper) === null, 15)).toBe(true);
  expect(existsSync(path.join(dataDir, "run.json"))).toBe(false);
  expect(existsSync(path.join(dataDir, "processes.json"))).toBe(false);
});

test("what a launcher killed together with its reaper has left is ended by the next", async () => {
  const { launcher, pids, reaper } = await launch();
  process.kill(reaper, "SIGSTOP");
  launcher.kill("SIGKILL");
  await once(launcher, "exit");
  process.kill(reaper, "SIGKILL");
  expect(pids.every(isLeft)).toBe(true);
  expect(await endLeftovers(dataDir)).toEqual(["service-0", "service-1", "service-2"]);
  expect(await until(() => !pids.some(isLeft), 5)).toBe(true);
  expect(await endLeftovers(dataDir)).toEqual([]);
});

test("a reaper that is killed is replaced", async () => {
  const { launcher, pids, reaper } = await launch();
  process.kill(reaper, "SIGKILL");
  await sleep(500);
  launcher.kill("SIGKILL");
  expect(await until(() => !pids.some(isLeft), 15)).toBe(true);
});

test("a process that only has the number of one of ours is left alone", async () => {
  const stranger = spawn(process.execPath, ["-e", IDLE], { detached: true, stdio: "ignore" });
  const pid = stranger.pid ?? 0;
  const kept = [{ name: "service", pid, birth: "at another time", signal: "SIGTERM" }];
  writeFileSync(
    path.join(dataDir, "processes.json"),
    JSON.stringify({ reaper: { pid, birth: "then" }, kept }),
  );
  expect(await endLeftovers(dataDir)).toEqual([]);
  expect(birthOf(pid)).not.toBeNull();
  stranger.kill("SIGKILL");
});

test("at the end who does not listen is ended by force, and who comes later at once", async () => {
  const { launcher, pids } = await launch(`setTimeout(async () => {
    await keeper.endAll(300);
    const late = spawn(process.execPath, ["-e", ${JSON.stringify(IDLE)}], { detached: true, stdio: "ignore" });
    keeper.track("late", late.pid, "SIGTERM");
    late.on("exit", (_, signal) => { keeper.dismiss(); process.exit(signal === "SIGKILL" ? 7 : 1); });
  }, 1000);`);
  const [code] = await once(launcher, "exit");
  expect(code).toBe(7);
  expect(pids.some(isLeft)).toBe(false);
});
