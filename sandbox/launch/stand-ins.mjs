import { appendFileSync, mkdirSync } from "node:fs";
import path from "node:path";
import { ensureDatabase } from "../postgres/query-postgres.mjs";
import { inngestSpec, postgresSpec, redisSpec, typescriptSpec } from "./stand-in-specs.mjs";
import { superviseService } from "./supervise.mjs";

/** Redis databases that tests may have to themselves; the shop has number 0. */
export const TEST_DATABASES = 32;

/**
 * Starts what the plan needs, all at once.
 * @param {import("./stand-in-plan.mjs").StandInPlan} plan
 * @param {{ house: import("./supervise.mjs").House, isThrowAway?: boolean }} options isThrowAway: for tests
 */
export async function startStandIns(plan, { house, isThrowAway = false }) {
  const { needed, secrets } = plan;
  const start = (/** @type {import("./supervise.mjs").ServiceSpec} */ spec) => superviseService(spec, house);
  /** @param {Parameters<typeof typescriptSpec>[1]} name @param {NodeJS.ProcessEnv} env */
  const startTypescript = (name, env) => start(typescriptSpec(plan, name, env));

  await Promise.all([
    needed.toss &&
      startTypescript("toss", {
        TOSS_SECRET_KEY: secrets.TOSS_SECRET_KEY,
        TOSS_CLIENT_KEY: secrets.TOSS_CLIENT_KEY,
        WEBHOOK_URLS: `${plan.shopUrl}/api/v1/payments/webhooks/toss`,
      }),
    needed.inngest && inngestSpec(plan, { isThrowAway }).then(start),
    needed.mailbox && startTypescript("mailbox", { MAILBOX_DIR: plan.mailboxDir }),
    needed.redis &&
      redisSpec(plan, logInstallation(house))
        .then(start)
        .then(() =>
          startTypescript("redis-rest", { REDIS_URL: plan.redisUrl, TOKENS: tokens(plan, isThrowAway) }),
        ),
    needed.postgres &&
      start(postgresSpec(plan, { isThrowAway })).then(() =>
        ensureDatabase(plan.serverUrl, plan.databaseName),
      ),
  ]);
}

/** The token a test gets for a Redis database of its own. @param {{ redisToken: string }} secrets @param {number} database */
export function tokenOf({ redisToken }, database) {
  return database === 0 ? redisToken : `${redisToken}-${database}`;
}

/** @param {import("./stand-in-plan.mjs").StandInPlan} plan @param {boolean} forTests */
function tokens({ secrets }, forTests) {
  const databases = Array.from({ length: forTests ? TEST_DATABASES + 1 : 1 }, (_, database) => database);
  return databases.map((database) => `${tokenOf(secrets, database)}=${database}`).join(",");
}

/** @param {import("./supervise.mjs").House} house */
function logInstallation({ say, logDir }) {
  return (/** @type {string} */ line) => {
    say(line);
    mkdirSync(logDir, { recursive: true });
    appendFileSync(path.join(logDir, "redis.log"), `${line}\n`);
  };
}
