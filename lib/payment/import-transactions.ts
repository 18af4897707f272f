import { database } from "@/lib/platform/database";
import type { ProviderTransaction } from "./provider-transaction";
import { toss } from "./toss";

const hourMs = 3_600_000;
/** Toss may show a transaction late: the last hour is read again. */
const overlapMs = hourMs;
const firstMs = 24 * hourMs;

/**
 * Copies what Toss has moved since the last time, for comparison. A transaction is copied once however often it is read,
 * and the mark moves only when all of them are here: who is interrupted begins again where this began.
 */
export async function importTransactions(now = new Date()): Promise<number> {
  const from = await startOf(now);
  let added = 0;
  for await (const page of toss.transactions(from, now)) added += await keep(page);
  await database().$executeRaw`
    INSERT INTO provider_imports (name, until) VALUES ('toss', ${now}), ('toss-first', ${from})
    ON CONFLICT (name) DO UPDATE SET until = CASE provider_imports.name
      WHEN 'toss' THEN greatest(provider_imports.until, excluded.until) ELSE provider_imports.until END`;
  return added;
}

async function startOf(now: Date): Promise<Date> {
  const last = await database().providerImport.findUnique({ where: { name: "toss" } });
  return new Date(last ? Math.min(last.until.getTime(), now.getTime()) - overlapMs : now.getTime() - firstMs);
}

async function keep(page: readonly ProviderTransaction[]): Promise<number> {
  const { count } = await database().providerTransaction.createMany({
    data: [...page],
    skipDuplicates: true,
  });
  return count;
}
