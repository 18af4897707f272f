import { expect, test } from "vitest";
import { completeEnvironment } from "@/lib/testing/complete-environment";
import { parseEnv } from "./env";

test("a complete environment is read, with its defaults", () => {
  expect(parseEnv(completeEnvironment)).toMatchObject({
    ...completeEnvironment,
    DATABASE_POOL_SIZE: 10,
    TOSS_API_URL: "https://api.tosspayments.com",
    TOSS_SDK_URL: "https://js.tosspayments.com/v1",
    RATE_LIMIT_SCALE: 1,
    LOG_LEVEL: "info",
  });
});

const required = Object.keys(completeEnvironment).filter((name) => name !== "NODE_ENV");

test.each(required)("without %s nothing starts, and the message names it", (name) => {
  expect(() => parseEnv({ ...completeEnvironment, [name]: undefined })).toThrow(new RegExp(`\\n  ${name}: `));
  expect(() => parseEnv({ ...completeEnvironment, [name]: "" })).toThrow(new RegExp(`\\n  ${name}: `));
});

test("everything that is missing is named at once", () => {
  const message = messageOf({});
  for (const name of required) expect(message).toContain(`  ${name}: `);
});

test.each([
  ["NODE_ENV", "staging"],
  ["DATABASE_URL", "mysql://localhost/shop"],
  ["DATABASE_POOL_SIZE", "0"],
  ["DATABASE_POOL_SIZE", "many"],
  ["UPSTASH_REDIS_REST_URL", "localhost"],
  ["TOSS_SECRET_KEY", "test_gsk_docs"],
  ["TOSS_SECRET_KEY", "test_ck_client"],
  ["TOSS_CLIENT_KEY", "test_sk_secret"],
  ["TOSS_API_URL", "api.tosspayments.com"],
  ["NEXTAUTH_SECRET", "short"],
  ["NEXTAUTH_URL", "shop"],
  ["METRICS_TOKEN", "short"],
  ["RATE_LIMIT_SCALE", "0"],
  ["LOG_LEVEL", "loud"],
])("%s=%s is refused by name", (name, value) => {
  expect(messageOf({ ...completeEnvironment, [name]: value })).toContain(`  ${name}: `);
});

test("no message repeats a value", () => {
  const secret = "live_xx_never_to_be_printed";
  const all = Object.fromEntries(required.map((name) => [name, secret]));
  expect(messageOf(all)).not.toContain(secret);
});

const live = { TOSS_SECRET_KEY: "live_sk_secret", TOSS_CLIENT_KEY: "live_ck_client" };

test("a live key never goes to a sandbox", () => {
  const message = messageOf({ ...completeEnvironment, ...live, TOSS_API_URL: "http://127.0.0.1:8085" });
  expect(message).toMatch(/live Toss key.*TOSS_API_URL/);
});

test.each([
  "https://api.tosspayments.com.evil.example",
  "http://api.tosspayments.com",
  "https://api.tosspayments.com:8443",
])("a live key never goes to %s", (url) => {
  expect(messageOf({ ...completeEnvironment, ...live, TOSS_API_URL: url })).toMatch(/TOSS_API_URL/);
});

test("a live pair with Toss' own address is read", () => {
  expect(parseEnv({ ...completeEnvironment, ...live }).TOSS_SECRET_KEY).toBe("live_sk_secret");
});

test.each([
  ["TOSS_SECRET_KEY", "live_sk_secret"],
  ["TOSS_CLIENT_KEY", "live_ck_client"],
])("a test key and a live key are no pair (%s=%s)", (name, value) => {
  expect(messageOf({ ...completeEnvironment, [name]: value })).toMatch(/TOSS_SECRET_KEY and TOSS_CLIENT_KEY/);
});

function messageOf(source: Record<string, string | undefined>): string {
  try {
    parseEnv(source);
  } catch (error) {
    return (error as Error).message;
  }
  return "accepted";
}
