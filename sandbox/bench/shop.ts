import { readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";

type Run = {
  url: string;
  databaseUrl: string;
  redisUrl: string;
  tossUrl: string;
  pids: Record<string, number | number[]>;
  accounts: Record<"admin" | "seller" | "shopper", { email: string; password: string }>;
};

/** The running shop, as it describes itself. */
export function findShop(): Run {
  const file = path.resolve(import.meta.dirname, "../../.data/run.json");
  return JSON.parse(readFileSync(file, "utf8")) as Run;
}

export type Answer = { status: number; code: string; data: unknown; ms: number };

export async function ask(
  run: Run,
  token: string | null,
  method: string,
  place: string,
  body?: unknown,
  key?: string,
): Promise<Answer> {
  const since = performance.now();
  const response = await fetch(`${run.url}/api/v1${place}`, {
    method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(key && { "idempotency-key": key }),
      ...(body !== undefined && { "content-type": "application/json" }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const { code, data } = (await response.json()) as { code: string; data: unknown };
  return { status: response.status, code, data, ms: performance.now() - since };
}

export async function logIn(run: Run, account: { email: string; password: string }): Promise<string> {
  const { data, code } = await ask(run, null, "POST", "/auth/token", account);
  if (code !== "SUCCESS")
    throw new Error(`Log-in of ${account.email}: ${code}. Start the shop with RATE_LIMIT_SCALE=1000.`);
  return (data as { accessToken: string }).accessToken;
}

/** So many buyers with a token each. Made in the database, with the seeded shopper's password: hashing is not the subject. */
export async function makeBuyers(run: Run, count: number): Promise<string[]> {
  const emails = Array.from({ length: count }, (_, index) => `bench-${index}@example.com`);
  await sql(
    run,
    `INSERT INTO users (id, email, name, password_hash)
     SELECT gen_random_uuid(), email, '벤치', (SELECT password_hash FROM users WHERE email = $2) FROM unnest($1::text[]) AS email
     ON CONFLICT DO NOTHING`,
    [emails, run.accounts.shopper.email],
  );
  await sql(
    run,
    "INSERT INTO wallets (user_id) SELECT id FROM users WHERE email LIKE 'bench-%' ON CONFLICT DO NOTHING",
  );
  const tokens: string[] = [];
  await inTurns(emails, 8, async (email) => {
    tokens.push(await logIn(run, { email, password: run.accounts.shopper.password }));
  });
  return tokens;
}

export async function sql<T extends object>(run: Run, text: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: run.databaseUrl });
  await client.connect();
  try {
    return (await client.query<T>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** Works through all of them, so many at a time. */
export async function inTurns<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const rest = items.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of rest) await work(item);
    }),
  );
}

/** "p50 3.1 ms, p99 9.8 ms" */
export function latencies(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(1);
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, max ${at(1)} ms`;
}

export function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}
