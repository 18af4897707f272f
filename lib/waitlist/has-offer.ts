import { database } from "@/lib/platform/database";

/** As with the gate: what was known a second ago may turn somebody away, what was known before may not. */
const knownMs = 1_000;
const mostKnown = 10_000;

/** Who has pieces kept for them, by the variant. */
type Holders = ReadonlyMap<string, ReadonlySet<string>>;

const looked = new Map<string, { at: number; holders: Promise<Holders> }>();

/**
 * Whether somebody whom the gate would turn away has pieces of one of these kept for them. However many are turned away,
 * a process asks once a second for whom a variant is kept.
 */
export async function hasOffer(userId: string, variantIds: readonly string[]): Promise<boolean> {
  look(variantIds);
  const has = variantIds.map(async (id) => (await looked.get(id)?.holders)?.get(id)?.has(userId));
  return (await Promise.all(has)).some(Boolean);
}

/** Once something was offered: here it is known at once, elsewhere within the second. */
export const lookForOffersAgain = (variantId: string): boolean => looked.delete(variantId);

/** Afterwards each of these is known, or being asked for in one statement with the others. */
function look(variantIds: readonly string[]): void {
  const at = performance.now();
  if (looked.size + variantIds.length > mostKnown) looked.clear();
  const unknown = variantIds.filter((id) => at - (looked.get(id)?.at ?? Number.NEGATIVE_INFINITY) >= knownMs);
  if (unknown.length === 0) return;
  const holders = askForHolders(unknown);
  for (const id of unknown) looked.set(id, { at, holders });
  holders.then(undefined, () => {
    for (const id of unknown) looked.delete(id);
  });
}

async function askForHolders(variantIds: readonly string[]): Promise<Holders> {
  const rows = await database().$queryRaw<{ variantId: string; userIds: string[] }[]>`
    SELECT variant_id AS "variantId", array_agg(user_id::text) AS "userIds" FROM waitlist_entries
    WHERE variant_id = ANY(${[...variantIds]}::uuid[]) AND status = 'OFFERED' AND offer_expires_at > now() GROUP BY variant_id`;
  return new Map(rows.map(({ variantId, userIds }) => [variantId, new Set(userIds)]));
}
