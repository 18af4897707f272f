import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startKeeper } from "../launch/keeper.mjs";
import { dataFolder } from "../launch/project.mjs";
import { readSecrets } from "../launch/secrets.mjs";
import { planStandIns } from "../launch/stand-in-plan.mjs";
import { postgresSpec } from "../launch/stand-in-specs.mjs";
import { superviseService } from "../launch/supervise.mjs";
import { queryPostgres } from "./query-postgres.mjs";

/** In the checkout, as the shop's own: what closes a checkout to the database user is met here as well. */
const dataDir = path.join(dataFolder, `postgres-test-${process.pid}`);
const cluster = path.join(dataDir, "postgres");
const keepers: ReturnType<typeof startKeeper>[] = [];

/** As `npm start` does; each time with a keeper of its own, as after a crash. */
async function start() {
  const secrets = readSecrets(dataDir);
  const plan = await planStandIns({
    env: {},
    dataDir,
    secrets,
    databaseName: "shop",
    shopUrl: "http://localhost:1",
    anyPorts: true,
  });
  const keeper = startKeeper(dataDir);
  keepers.push(keeper);
  const logDir = path.join(dataDir, "logs");
  const house = { keeper, logDir, say: () => {}, onChange: () => {}, onGivenUp: () => {} };
  await superviseService(postgresSpec(plan, { isThrowAway: false }), house);
  return { url: plan.serverUrl, keeper, pid: keeper.groups()[0]?.pid ?? 0 };
}

let running: Awaited<ReturnType<typeof start>>;
const one = async (sql: string) => Object.values((await queryPostgres(running.url, sql))[0] ?? {})[0];

beforeAll(async () => {
  mkdirSync(path.join(dataDir, "postgres.new/cluster"), { recursive: true });
  writeFileSync(path.join(dataDir, "postgres.new/cluster/PG_VERSION"), "18\n");
  running = await start();
});
afterAll(async () => {
  for (const keeper of keepers) {
    await keeper.endAll(5_000);
    keeper.dismiss();
  }
  rmSync(dataDir, { recursive: true, force: true });
});

test("what is committed is on disk, and the log is not full of noise", async () => {
  const settings =
    "fsync synchronous_commit full_page_writes log_min_duration_statement max_connections".split(" ");
  const found = await Promise.all(settings.map((name) => one(`show ${name}`)));
  expect(found).toEqual(["on", "on", "on", "500ms", "200"]);
});

test("text is UTF-8, sorted and compared the same everywhere", async () => {
  expect(await one("show server_encoding")).toBe("UTF8");
  const words = ["하늘", "가방", "나무", "a", "B"].map((word) => `('${word}')`).join(",");
  expect(await one(`select string_agg(w, ' ' order by w) from (values ${words}) v(w)`)).toBe(
    "B a 가방 나무 하늘",
  );
  expect(await one("select lower('ÀÉ')")).toBe("àé");
});

test("nobody gets in without the password, and its folder is closed to others", async () => {
  const url = new URL(running.url);
  url.password = "wrong";
  await expect(queryPostgres(url.href, "select 1")).rejects.toThrow("password authentication failed");
  expect(statSync(cluster).mode & 0o077).toBe(0);
});

test("it does not run as root", () => {
  const uid = Number(execFileSync("ps", ["-o", "uid=", "-p", String(running.pid)], { encoding: "utf8" }));
  expect(uid).not.toBe(0);
});

test("a server that was left running by a crash is ended, and what was committed is there", async () => {
  await queryPostgres(running.url, "create table kept (value text); insert into kept values ('yes')");
  const left = running.pid;
  keepers[0]?.close();
  running = await start();
  expect(running.pid).not.toBe(left);
  expect(await one("select value from kept")).toBe("yes");
});

test("after a crash of everything, a lock file with a living stranger's number does not keep it from starting", async () => {
  const { pid, keeper } = running;
  keeper.close();
  process.kill(pid, "SIGKILL");
  const lockFile = path.join(cluster, "postmaster.pid");
  writeFileSync(lockFile, readFileSync(lockFile, "utf8").replace(/^\d+/, String(process.pid)));
  running = await start();
  expect(await one("select value from kept")).toBe("yes");
});

test("data of another version are not touched", async () => {
  running.keeper.close();
  await running.keeper.endAll(5_000);
  writeFileSync(path.join(cluster, "PG_VERSION"), "17\n");
  await expect(start()).rejects.toThrow("was written by PostgreSQL 17, and this is PostgreSQL 18");
  writeFileSync(path.join(cluster, "PG_VERSION"), "18\n");
  running = await start();
  expect(await one("select value from kept")).toBe("yes");
});
