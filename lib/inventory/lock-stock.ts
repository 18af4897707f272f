import type { Tx } from "@/lib/platform/database";

/** Takes these variants' rows in the order everybody takes them in, and says what can still be sold of each. */
export async function lockStock(tx: Tx, variantIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ variantId: string; sellable: number }[]>`
    SELECT variant_id AS "variantId", on_hand - reserved AS sellable FROM inventories
    WHERE variant_id = ANY(${[...variantIds]}::uuid[]) ORDER BY variant_id FOR NO KEY UPDATE`;
  return new Map(rows.map(({ variantId, sellable }) => [variantId, sellable]));
}
