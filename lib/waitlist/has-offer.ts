import { database } from "@/lib/platform/database";

/** As with the gate: what was known a second ago may turn somebody away, what was known before may not. */
const knownMs = 1_000;
const mostKnown = 10_000;

const looked = new Map<string, { at: number; any: Promise<boolean> }>();

/**
 * Whether somebody whom the gate would turn away has pieces of one of these kept for them. However many are turned away,
 * a process asks once a second whether a variant is on offer to anybody at all.
 */
export async function hasOffer(userId: string, variantIds: readonly string[]): Promise<boolean> {
  const offered = await Promise.all(variantIds.map(isOffered));
  const ids = variantIds.filter((_, index) => offered[index]);
  if (ids.length === 0) return false;
  const [own] = await database().$queryRaw<{ has: boolean }[]>`
    SELECT EXISTS (SELECT FROM waitlist_entries WHERE user_id = ${userId}::uuid AND variant_id = ANY(${ids}::uuid[])
      AND status = 'OFFERED' AND offer_expires_at > now()) AS has`;
  return own?.has ?? false;
}

/** Once something was offered: here it is known at once, elsewhere within the second. */
export const lookForOffersAgain = (variantId: string): boolean => looked.delete(variantId);

function isOffered(variantId: string): Promise<boolean> {
  const now = performance.now();
  const known = looked.get(variantId);
  if (known && now - known.at < knownMs) return known.any;
  if (looked.size >= mostKnown) looked.clear();
  const any = askWhetherOffered(variantId);
  looked.set(variantId, { at: now, any });
  any.then(undefined, () => looked.delete(variantId));
  return any;
}

async function askWhetherOffered(variantId: string): Promise<boolean> {
  const [row] = await database().$queryRaw<{ any: boolean }[]>`
    SELECT EXISTS (SELECT FROM waitlist_entries WHERE variant_id = ${variantId}::uuid AND status = 'OFFERED') AS any`;
  return row?.any ?? false;
}
