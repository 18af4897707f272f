import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startKeeper } from "./keeper.mjs";
import { superviseService } from "./supervise.mjs";

let folder = "";
let keeper: ReturnType<typeof startKeeper>;
let said: string[] = [];
let givenUp: Error[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "dangol-supervise-"));
  keeper = startKeeper(folder);
  said = [];
  givenUp = [];
});
afterEach(async () => {
  await keeper.endAll(500);
  keeper.dismiss();
  rmSync(folder, { recursive: true, force: true });
});

function supervise(code: string, more: object = {}) {
  const house = {
    keeper,
    logDir: path.join(folder, "logs"),
    say: (text: string) => void said.push(text),
    onChange: () => {},
    onGivenUp: (reason: Error) => void givenUp.push(reason),
  };
  const spec = {
    name: "part",
    file: process.execPath,
    args: ["-e", code],
    env: process.env,
    cwd: folder,
    ...more,
  };
  return superviseService(spec, house);
}

const pidOf = () => keeper.groups().find(({ name }) => name === "part")?.pid ?? 0;
const READY = `console.log('{"ready":true,"port":1}');`;
const STAY = "setInterval(() => {}, 1000);";

async function until(condition: () => boolean): Promise<void> {
  for (const end = Date.now() + 20_000; !condition(); await sleep(20))
    if (Date.now() > end) throw new Error("it did not happen within 20 s");
}

test("a service that dies is started again, and its last words are told", async () => {
  await supervise(`console.error("last words"); ${READY} ${STAY}`);
  const first = pidOf();
  process.kill(first, "SIGKILL");
  await until(() => said.includes("part is back"));
  expect(pidOf()).not.toBe(first);
  expect(said[0]).toContain("part ended unexpectedly (SIGKILL)");
  expect(said[0]).toContain("last words");
});

test("a service that keeps dying is given up after five restarts", async () => {
  await supervise(`${READY} setTimeout(() => process.exit(3), 50);`);
  await until(() => givenUp.length > 0);
  expect(givenUp[0]?.message).toBe("part ended 6 times within a minute");
  expect(said.filter((text) => text.includes("ended unexpectedly"))).toHaveLength(6);
});

test("a service that ends before it is ready fails the start with its last lines", async () => {
  const start = supervise(`console.error("no such database"); process.exit(1);`);
  await expect(start).rejects.toMatchObject({
    message: "part ended before it was ready (exit code 1)",
    lines: expect.arrayContaining(["no such database"]),
  });
  expect(keeper.groups()).toEqual([]);
});

test("a program that is not there fails the start, and nobody else is signalled", async () => {
  await expect(supervise("", { file: "/no/such/program" })).rejects.toThrow("ENOENT");
  expect(keeper.groups()).toEqual([]);
});

test("a service that does not get ready in time fails the start", async () => {
  await expect(supervise(STAY, { readySeconds: 0.3 })).rejects.toThrow("part was not ready within 0.3 s");
});

test("a service is ready when it says so to who asks", async () => {
  let asked = 0;
  await supervise(STAY, { isReady: async () => ++asked === 3 });
  expect(asked).toBe(3);
});

test("a service that ends while everything is being closed stays ended", async () => {
  await supervise(`${READY} ${STAY}`);
  await keeper.endAll(2_000);
  await sleep(300);
  expect(said).toEqual([]);
  expect(keeper.groups()).toEqual([]);
});

test("a log that has grown big begins anew", async () => {
  const log = path.join(folder, "logs/part.log");
  await supervise(`${READY} ${STAY}`);
  await keeper.endAll(2_000);
  appendFileSync(log, "x".repeat(6 * 1024 * 1024));
  const { openLog } = await import("./log-file.mjs");
  const { closeSync } = await import("node:fs");
  closeSync(openLog(log));
  expect(readFileSync(log, "utf8")).toBe("");
  expect(readFileSync(`${log}.1`, "utf8").length).toBeGreaterThan(6 * 1024 * 1024);
});
