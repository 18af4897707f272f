import { mkdirSync } from "node:fs";
import path from "node:path";
import { createCluster } from "../postgres/create-cluster.mjs";
import { databaseUser } from "../postgres/database-user.mjs";
import { endStalePostgres } from "../postgres/end-stale-postgres.mjs";
import { findPostgres } from "../postgres/find-postgres.mjs";
import { postgresArguments } from "../postgres/postgres-arguments.mjs";
import { answersQueries } from "../postgres/query-postgres.mjs";
import { root } from "./project.mjs";

/** @typedef {import("./supervise.mjs").ServiceSpec} ServiceSpec @typedef {import("./stand-in-plan.mjs").StandInPlan} StandInPlan */

/** @param {StandInPlan} plan @param {{ isThrowAway: boolean }} options @returns {ServiceSpec} */
export function postgresSpec(plan, { isThrowAway }) {
  const dataDir = path.join(plan.dataDir, "postgres");
  const binaries = findPostgres();
  mkdirSync(plan.dataDir, { recursive: true });
  const user = databaseUser({ dataDir, program: binaries.postgres });
  const args = postgresArguments({ dataDir, port: plan.ports.postgres, isThrowAway });
  return {
    name: "postgres",
    ...(user?.command(binaries.postgres, args) ?? { file: binaries.postgres, args }),
    env: { ...process.env, LC_ALL: "C" },
    cwd: root,
    stopSignal: "SIGINT",
    readySeconds: 120,
    prepare: async () => {
      await endStalePostgres(dataDir);
      createCluster({ dataDir, password: plan.secrets.postgresPassword, binaries, user });
    },
    isReady: () => answersQueries(plan.serverUrl),
  };
}

/** @param {StandInPlan} plan @param {(line: string) => void} say @returns {Promise<ServiceSpec>} */
export async function redisSpec(plan, say) {
  const { findRedis } = await import("../redis/find-redis.mjs");
  const { redisArguments, waitForRedis } = await import("../redis/redis-arguments.mjs");
  const dataDir = path.join(plan.dataDir, "redis");
  mkdirSync(dataDir, { recursive: true });
  return {
    name: "redis",
    file: await findRedis({ log: say }),
    args: redisArguments({ port: plan.ports.redis, dataDir }),
    env: process.env,
    cwd: root,
    readySeconds: 60,
    isReady: () => waitForRedis({ port: plan.ports.redis, timeoutMs: 1_000 }).then(yes, no),
  };
}

/** The real server where its program is installed, else ours. @param {StandInPlan} plan @param {{ isThrowAway: boolean }} options @returns {Promise<ServiceSpec>} */
export async function inngestSpec(plan, { isThrowAway }) {
  const { findInngestCli, inngestCliArguments } = await import("../inngest/find-inngest-cli.mjs");
  const { INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY } = plan.secrets;
  const sdkUrl = `${plan.shopUrl}/api/inngest`;
  const file = isThrowAway ? null : findInngestCli();
  if (!file)
    return typescriptSpec(plan, "inngest", { INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY, SDK_URLS: sdkUrl });
  const dataDir = path.join(plan.dataDir, "inngest-server");
  mkdirSync(dataDir, { recursive: true });
  return {
    name: "inngest",
    file,
    args: inngestCliArguments({
      port: plan.ports.inngest,
      eventKey: INNGEST_EVENT_KEY,
      signingKey: INNGEST_SIGNING_KEY,
      sdkUrls: [sdkUrl],
      dataDir,
    }),
    env: process.env,
    cwd: root,
    isReady: () => fetch(`${plan.inngestUrl}/health`).then((answer) => answer.ok, no),
  };
}

/**
 * @param {StandInPlan} plan
 * @param {"redis-rest" | "toss" | "inngest" | "mailbox"} name
 * @param {NodeJS.ProcessEnv} env
 * @returns {ServiceSpec}
 */
export function typescriptSpec(plan, name, env) {
  const ports = { ...plan.ports, "redis-rest": plan.ports.redisRest };
  return {
    name,
    file: process.execPath,
    args: ["--import", "tsx", `sandbox/${name}/main.ts`],
    env: {
      ...process.env,
      NODE_OPTIONS: "",
      HOST: "127.0.0.1",
      PORT: String(ports[name]),
      DATA_DIR: path.join(plan.dataDir, name),
      ...env,
    },
    cwd: root,
  };
}

const yes = () => true;
const no = () => false;
