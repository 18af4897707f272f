import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { TemporaryRedis } from "../redis/temporary-redis";

let redis: TemporaryRedis;
beforeAll(async () => {
  redis = await TemporaryRedis.start();
});
afterAll(() => redis.remove());

test("prints one ready line, serves, and is gone within two seconds of SIGTERM, also with a call under way", async () => {
  const child = start({ TOKENS: "abc=0,test-1=1", FAULTS: "1" });
  const output = collect(child);
  const port = await readyPort(child);
  const call = (path: string, body: unknown) =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      method: "POST",
      headers: { authorization: "Bearer test-1" },
      body: JSON.stringify(body),
    });
  expect(await (await call("/", ["SET", "a", "1"])).json()).toEqual({ result: "OK" });
  await call("/sandbox/faults", { mode: "slow", ms: 60_000 });
  const hanging = call("/", ["GET", "a"]).catch((error: Error) => error);

  await new Promise((resolve) => setTimeout(resolve, 100));
  const told = performance.now();
  child.kill("SIGTERM");
  expect(await exitOf(child)).toBe(0);
  expect(performance.now() - told).toBeLessThan(2_000);
  expect(await hanging).toBeInstanceOf(Error);
  expect(output()).toBe(`{"ready":true,"port":${port}}\n`);
});

test("without tokens it does not start, and says why", async () => {
  const child = start({ TOKENS: "" });
  let complaint = "";
  child.stderr?.on("data", (chunk) => {
    complaint += chunk;
  });
  expect(await exitOf(child)).toBe(1);
  expect(complaint).toContain("TOKENS is empty");
});

function start(env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, "main.ts")], {
    env: { ...process.env, HOST: "127.0.0.1", PORT: "0", REDIS_URL: redis.url, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

function collect(child: ChildProcess): () => string {
  let output = "";
  child.stdout?.on("data", (chunk) => {
    output += chunk;
  });
  return () => output;
}

function readyPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`ended with ${code}`)));
    child.stdout?.once("data", (line) => resolve(JSON.parse(String(line)).port));
  });
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once("close", resolve));
}
