import { readCursor, writeCursor } from "@/lib/platform/cursor";
import { database } from "@/lib/platform/database";
import type { ListEntries } from "./schemas";
import type { EntryList } from "./views";

/** One's own ledger, newest first. Keyset: the last page costs what the first one costs. */
export async function listEntries(
  userId: string,
  { cursor, limit = 20 }: ListEntries = {},
): Promise<EntryList> {
  const before = cursor ? { sequence: { lt: readCursor(cursor, "sequence", order)[0] } } : {};
  const rows = await database().walletEntry.findMany({
    where: { userId, ...before },
    orderBy: { sequence: "desc" },
    take: limit + 1,
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ id, kind, amount, balanceAfter, reference, note, at }) => {
      return { id, kind, amount, balanceAfter, reference, note, at: at.toISOString() };
    }),
    nextCursor: rows.length > limit && last ? writeCursor(Number(last.sequence), last.id, order) : null,
  };
}

const order = "balance-entries";
