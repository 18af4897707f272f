import type pg from "pg";
import { newId } from "@/lib/platform/ids";
import { insertSample, type Row, type Table } from "./sample-rows";

/** A claim of its own, for rows that share everything with the scene's but the claim. */
export const anotherClaim = newId();

/** The constraint that refuses this row, or null when the table takes it. Nothing is left behind. */
export async function refusedBy(sql: pg.Client, table: Table, change: Row): Promise<string | null> {
  await sql.query("BEGIN");
  try {
    if (change.claim_id === anotherClaim) await insertSample(sql, "claims", { id: anotherClaim });
    await insertSample(sql, table, change);
    return null;
  } catch (error) {
    return (error as pg.DatabaseError).constraint ?? String(error);
  } finally {
    await sql.query("ROLLBACK");
  }
}
