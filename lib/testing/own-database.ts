import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

const { serverUrl, template, redisTokens, environment } = inject("services");
const pool = Number(process.env.VITEST_POOL_ID ?? "1");

await dropEarlier();
const name = `test_${pool}_${randomBytes(4).toString("hex")}`;
await query(`create database "${name}" template "${template}"`);

const url = new URL(serverUrl);
url.pathname = `/${name}`;
const token = redisTokens[1 + ((pool - 1) % (redisTokens.length - 1))] ?? "";

// Before the file under test is loaded: what it imports finds its own PostgreSQL and Redis database.
Object.assign(process.env, environment, { DATABASE_URL: url.href, UPSTASH_REDIS_REST_TOKEN: token });
await redis(["FLUSHDB"]);

/** The databases of earlier files of this worker. One whose process is still leaving is dropped by the next file. */
async function dropEarlier(): Promise<void> {
  const earlier = await query("select datname from pg_database where starts_with(datname, $1)", [
    `test_${pool}_`,
  ]);
  for (const { datname } of earlier) await query(`drop database if exists "${datname}"`).catch(() => {});
}

async function query(sql: string, values: unknown[] = []): Promise<{ datname: string }[]> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

async function redis(command: string[]): Promise<void> {
  const answer = await fetch(environment.UPSTASH_REDIS_REST_URL ?? "", {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify(command),
  });
  if (!answer.ok) throw new Error(`Redis refused ${command[0]}: ${answer.status} ${await answer.text()}`);
}
