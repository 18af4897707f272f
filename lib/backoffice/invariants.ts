import { database } from "@/lib/platform/database";
import { log } from "@/lib/platform/log";
import { recover } from "@/lib/platform/recover";
import { Prisma } from "@/prisma/generated/client";
import { invariantsOfMoney } from "./invariants-of-money";
import { invariantsOfRecords } from "./invariants-of-records";
import { invariantsOfStock } from "./invariants-of-stock";
import type { InvariantView } from "./invariants-view";

/** What must hold at every moment. `sql` finds the rows for which it does not, as of one moment: it is one statement. */
export type Invariant = {
  readonly id: string;
  /** For admins. */
  readonly title: string;
  readonly sql: Prisma.Sql;
};

const mostRows = 50;

export const invariants: readonly Invariant[] = [
  ...invariantsOfStock,
  ...invariantsOfMoney,
  ...invariantsOfRecords,
].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));

/** One after the other: this looks at everything there is, and buyers are not to feel it. */
export async function checkInvariants(): Promise<InvariantView[]> {
  const checked: InvariantView[] = [];
  for (const { id, title, sql } of invariants) {
    const rows = await recover(
      () => brokenRows(sql),
      async (error) => {
        log().error({ invariant: id, err: error }, "an invariant could not be checked");
        return [{ problem: "확인하지 못했어요. 데이터베이스가 제때 답하지 않았어요." }];
      },
    );
    checked.push({ id, title, ok: rows.length === 0, rows });
  }
  return checked;
}

async function brokenRows(sql: Prisma.Sql): Promise<Record<string, unknown>[]> {
  const found = await database().$queryRaw<{ row: Record<string, unknown> }[]>(
    Prisma.sql`SELECT to_jsonb(broken) AS row FROM (${sql}) broken LIMIT ${mostRows}`,
  );
  return found.map(({ row }) => row);
}
