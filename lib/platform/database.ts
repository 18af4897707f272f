import { AsyncLocalStorage } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "@/prisma/generated/client";
import { assert } from "./assert";
import { databaseCodes } from "./database-codes";
import { env } from "./env";
import { retry } from "./retry";
import { statementName } from "./statement-name";

/** A step takes this and so cannot open a transaction of its own. */
export type Tx = Omit<Prisma.TransactionClient, "$transaction">;

/** What a query reads from: the database, or the transaction it is part of. */
export type Reader = Tx;

const kept = globalThis as typeof globalThis & { dangolDatabase?: PrismaClient };

/** Lazy: nothing connects, or even reads the environment, before the first query. One pool per process. */
export function database(): PrismaClient {
  kept.dangolDatabase ??= new PrismaClient({
    adapter: new PrismaPg(
      {
        connectionString: env().DATABASE_URL,
        max: env().DATABASE_POOL_SIZE,
        connectionTimeoutMillis: 3_000,
        idleTimeoutMillis: 30_000,
        statement_timeout: 10_000,
        idle_in_transaction_session_timeout: 10_000,
      },
      env().DATABASE_PREPARE === "on" ? { statementNameGenerator: statementName } : {},
    ),
    // The long format quotes the query's values and our source; neither belongs in a log.
    errorFormat: "minimal",
    transactionOptions: { maxWait: 3_000, timeout: 8_000 },
  });
  return kept.dangolDatabase;
}

const open = new AsyncLocalStorage<true>();

/** Adapters that leave the building assert this is false: no network call while rows are locked. */
export const insideTransaction = (): boolean => open.getStore() === true;

/** Deadlock and serialisation failure: PostgreSQL rolled everything back and asks to be asked again. */
const lostRaces = new Set(["P2034", "40P01", "40001", "TransactionWriteConflict"]);

const lostRace = (error: unknown): boolean => databaseCodes(error).some((code) => lostRaces.has(code));

export function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  assert(!insideTransaction(), "a transaction may not open another");
  return retry({ times: 3, baseMs: 20, when: lostRace }, () =>
    open.run(true, () => database().$transaction(work)),
  );
}
