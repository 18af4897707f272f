import { queryPostgres } from "../../postgres/query-postgres.mjs";
import { appEnvironment } from "../app-environment.mjs";
import { fingerprint } from "../fingerprint.mjs";
import { choosePort } from "../ports.mjs";
import { migrate } from "../prepare-database.mjs";
import { root } from "../project.mjs";
import { readSecrets } from "../secrets.mjs";
import { planStandIns } from "../stand-in-plan.mjs";
import { startStandIns, TEST_DATABASES, tokenOf } from "../stand-ins.mjs";

/**
 * @typedef {object} TestServices
 * @property {string} serverUrl any database of the PostgreSQL server, as its owner
 * @property {string} template a migrated, empty database to clone
 * @property {string[]} redisTokens the token of a Redis database, by its number; 0 is the shop's
 * @property {Record<string, string>} environment what the application reads, for the shop's own databases
 */

/**
 * Everything a test run needs, on free ports, with data that is thrown away.
 * @param {{ house: import("../supervise.mjs").House, dataDir: string, env: Record<string, string | undefined> }} options
 */
export async function startTestServices({ house, dataDir, env }) {
  /** @type {Set<number>} */
  const given = new Set();
  const shopUrl = `http://localhost:${await choosePort(0, given)}`;
  const secrets = readSecrets(dataDir);
  const plan = await planStandIns({
    env,
    dataDir,
    secrets,
    databaseName: "shop",
    shopUrl,
    anyPorts: true,
    given,
  });
  await startStandIns(plan, { house, isThrowAway: true });
  const template = await makeTemplate(plan.serverUrl, { house, env });
  /** @type {TestServices} */
  const services = {
    serverUrl: plan.serverUrl,
    template,
    redisTokens: Array.from({ length: TEST_DATABASES + 1 }, (_, database) => tokenOf(secrets, database)),
    environment: ownVariables(appEnvironment({ env, plan }), env),
  };
  return { plan, services, given };
}

/** Only what differs from the surroundings. @param {NodeJS.ProcessEnv} all @param {Record<string, string | undefined>} env */
function ownVariables(all, env) {
  /** @type {Record<string, string>} */
  const own = {};
  for (const [name, value] of Object.entries(all))
    if (value !== undefined && env[name] !== value) own[name] = value;
  return own;
}

/**
 * It gets its name when it is complete; the name says which migrations it has.
 * @param {string} serverUrl
 * @param {{ house: import("../supervise.mjs").House, env: NodeJS.ProcessEnv }} options
 */
async function makeTemplate(serverUrl, { house, env }) {
  const name = `template_${fingerprint(root, ["prisma/migrations"]).slice(0, 12)}`;
  const found = await queryPostgres(serverUrl, "select 1 from pg_database where datname = $1", [name]);
  if (found.length > 0) return name;
  const unfinished = `${name}_unfinished`;
  await queryPostgres(serverUrl, `drop database if exists "${unfinished}" with (force)`);
  await queryPostgres(serverUrl, `create database "${unfinished}"`);
  const url = new URL(serverUrl);
  url.pathname = `/${unfinished}`;
  await migrate({ keeper: house.keeper, logDir: house.logDir, databaseUrl: url.href, env });
  await queryPostgres(serverUrl, `alter database "${unfinished}" rename to "${name}"`);
  return name;
}
