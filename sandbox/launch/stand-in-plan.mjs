import path from "node:path";
import { choosePort } from "./ports.mjs";

/** @typedef {Awaited<ReturnType<typeof planStandIns>>} StandInPlan */

const USUAL_PORTS = {
  postgres: 54_330,
  redis: 63_790,
  redisRest: 8079,
  toss: 8085,
  inngest: 8288,
  mailbox: 8025,
};

/**
 * Which stand-ins are needed (a part whose address is set in the environment is the real one and has none), and where.
 * @param {{
 *   env: Record<string, string | undefined>,
 *   dataDir: string,
 *   secrets: import("./secrets.mjs").Secrets,
 *   databaseName: string,
 *   shopUrl: string,
 *   anyPorts?: boolean,
 *   given?: Set<number>,
 * }} options
 */
export async function planStandIns({
  env,
  dataDir,
  secrets,
  databaseName,
  shopUrl,
  anyPorts = false,
  given,
}) {
  const needed = {
    postgres: !env.DATABASE_URL,
    redis: !env.UPSTASH_REDIS_REST_URL,
    redisRest: !env.UPSTASH_REDIS_REST_URL,
    toss: !env.TOSS_SECRET_KEY || !env.DATA_PLATFORM_URL,
    inngest: !env.INNGEST_EVENT_KEY && !env.INNGEST_DEV,
    mailbox: !env.SMTP_URL,
  };
  const ports = { postgres: 0, redis: 0, redisRest: 0, toss: 0, inngest: 0, mailbox: 0 };
  const moved = [];
  for (const name of /** @type {(keyof typeof needed)[]} */ (Object.keys(needed))) {
    if (!needed[name]) continue;
    ports[name] = await choosePort(anyPorts ? 0 : USUAL_PORTS[name], given);
    if (!anyPorts && ports[name] !== USUAL_PORTS[name])
      moved.push(`port ${USUAL_PORTS[name]} is taken, ${name} is at ${ports[name]}`);
  }
  const mailboxDir = env.MAILBOX_DIR ?? path.join(dataDir, "mailbox");
  const server = `postgresql://dangol:${secrets.postgresPassword}@127.0.0.1:${ports.postgres}`;
  const tossUrl = `http://127.0.0.1:${ports.toss}`;
  return {
    needed,
    ports,
    moved,
    dataDir,
    secrets,
    shopUrl,
    mailboxDir,
    serverUrl: `${server}/postgres`,
    databaseName,
    databaseUrl: env.DATABASE_URL ?? `${server}/${databaseName}`,
    redisUrl: needed.redis ? `redis://127.0.0.1:${ports.redis}` : undefined,
    redisRestUrl: env.UPSTASH_REDIS_REST_URL ?? `http://127.0.0.1:${ports.redisRest}`,
    redisRestToken: env.UPSTASH_REDIS_REST_TOKEN ?? secrets.redisToken,
    tossUrl: env.TOSS_SECRET_KEY ? env.TOSS_API_URL : tossUrl,
    tossSdkUrl: env.TOSS_SECRET_KEY ? env.TOSS_SDK_URL : `http://localhost:${ports.toss}/v1`,
    tossSecretKey: env.TOSS_SECRET_KEY ?? secrets.TOSS_SECRET_KEY,
    tossClientKey: env.TOSS_SECRET_KEY ? env.TOSS_CLIENT_KEY : secrets.TOSS_CLIENT_KEY,
    inngestUrl: needed.inngest ? `http://127.0.0.1:${ports.inngest}` : env.INNGEST_BASE_URL,
    dataPlatformUrl: env.DATA_PLATFORM_URL ?? `${tossUrl}/sandbox/data-platform`,
    mailboxUrl: needed.mailbox ? `http://127.0.0.1:${ports.mailbox}` : undefined,
  };
}
