import pg from "pg";
import { env } from "@/lib/platform/env";

/** A connection past Prisma, for what only SQL can say. */
export async function connectSql(url = env().DATABASE_URL): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}
