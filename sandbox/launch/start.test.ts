import { expect, test } from "vitest";
import { isSame } from "./is-installed.mjs";
import { parseOptions } from "./parse-options.mjs";
import { requireNode } from "./prepare-checkout.mjs";
import { planStandIns } from "./stand-in-plan.mjs";

test.each([
  ["18.20.0", false],
  ["20.18.3", false],
  ["20.19.0", true],
  ["22.3.0", true],
])("Node.js %s is enough: %s", (version, enough) => {
  const check = () => requireNode(version);
  if (enough) expect(check).not.toThrow();
  else expect(check).toThrow("20.19 or newer is needed");
});

test.each([
  ["the same", { a: { version: "1" } }, { a: { version: "1" } }, true],
  ["another version", { a: { version: "1" } }, { a: { version: "2" } }, false],
  [
    "another content",
    { a: { version: "1", integrity: "x" } },
    { a: { version: "1", integrity: "y" } },
    false,
  ],
  ["one is missing", { a: { version: "1" }, b: { version: "1" } }, { a: { version: "1" } }, false],
  [
    "one for another system is missing",
    { a: { version: "1" }, b: { version: "1", optional: true } },
    { a: { version: "1" } },
    true,
  ],
  ["one too many", { a: { version: "1" } }, { a: { version: "1" }, b: { version: "1" } }, false],
])("installed packages, %s", (_, wanted, found, same) => {
  expect(isSame(wanted, found)).toBe(same);
});

test("options come from the command line and the environment", () => {
  expect(parseOptions(["--dev", "--fresh"], { PORT: "4000", INSTANCES: "3" })).toMatchObject({
    dev: true,
    fresh: true,
    port: 4000,
    instances: 1,
    host: "127.0.0.1",
  });
  expect(parseOptions([], { INSTANCES: "3" })).toMatchObject({
    dev: false,
    fresh: false,
    port: 3000,
    instances: 3,
  });
  expect(() => parseOptions(["--frehs"], {})).toThrow("Unknown option --frehs");
  expect(() => parseOptions([], { INSTANCES: "many" })).toThrow('INSTANCES is "many"');
});

const secrets = {
  redisToken: "token",
  postgresPassword: "pw",
  TOSS_SECRET_KEY: "test_sk_1",
  TOSS_CLIENT_KEY: "test_ck_1",
};
const plan = (env: Record<string, string>) =>
  planStandIns({
    env,
    dataDir: "/nowhere",
    secrets: secrets as never,
    databaseName: "dangol",
    shopUrl: "http://localhost:3000",
    anyPorts: true,
  });

test("every part has a stand-in when nothing is set", async () => {
  const { needed, databaseUrl, tossSecretKey } = await plan({});
  expect(Object.values(needed)).toEqual([true, true, true, true, true, true]);
  expect(databaseUrl).toMatch(/^postgresql:\/\/dangol:pw@127\.0\.0\.1:\d+\/dangol$/);
  expect(tossSecretKey).toBe("test_sk_1");
});

test.each([
  ["DATABASE_URL", "postgresql://db/shop", ["postgres"]],
  ["UPSTASH_REDIS_REST_URL", "https://redis", ["redis", "redisRest"]],
  ["INNGEST_EVENT_KEY", "key", ["inngest"]],
  ["SMTP_URL", "smtp://mail", ["mailbox"]],
])("with %s set, its stand-in is not started", async (name, value, real) => {
  const { needed } = await plan({ [name]: value });
  const missing = Object.entries(needed).filter(([, isNeeded]) => !isNeeded);
  expect(missing.map(([part]) => part)).toEqual(real);
});

test("with keys of the real Toss no address or key of the sandbox is mixed in", async () => {
  const { tossUrl, tossSdkUrl, tossClientKey, dataPlatformUrl } = await plan({
    TOSS_SECRET_KEY: "live_sk_1",
    TOSS_CLIENT_KEY: "live_ck_1",
  });
  expect({ tossUrl, tossSdkUrl, tossClientKey }).toEqual({
    tossUrl: undefined,
    tossSdkUrl: undefined,
    tossClientKey: "live_ck_1",
  });
  expect(dataPlatformUrl).toContain("/sandbox/data-platform");
});
