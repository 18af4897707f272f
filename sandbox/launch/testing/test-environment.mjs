import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseDotenv } from "../dotenv.mjs";

/** What would lead a test to a real service, or make it another test than everybody else's. */
const OURS =
  /^(DATABASE_|UPSTASH_|TOSS_|INNGEST_|SMTP_|MAIL|DATA_PLATFORM_|NEXT|KAKAO_|NAVER_|GOOGLE_|METRICS_|MOCK_WEBHOOK_|RATE_LIMIT_|SLOW_QUERY_|LOG_LEVEL$|INSTANCES$|HOST$|PORT$|SEED$|NODE_ENV$|NODE_OPTIONS$)/;

/**
 * The environment a test run starts from. Next reads `.env` and `.env.local` by itself: empty wins over what is there.
 * @param {Record<string, string | undefined>} actual
 * @param {string} folder
 * @returns {Record<string, string | undefined>}
 */
export function testEnvironment(actual, folder) {
  const kept = Object.fromEntries(Object.entries(actual).filter(([name]) => !OURS.test(name)));
  const named = [".env", ".env.local", ".env.production", ".env.production.local"]
    .map((name) => path.join(folder, name))
    .filter((file) => existsSync(file))
    .flatMap((file) => Object.keys(parseDotenv(readFileSync(file, "utf8"))));
  return { ...Object.fromEntries(named.map((name) => [name, ""])), ...kept };
}
