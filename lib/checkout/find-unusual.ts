import type { ProductState } from "@/lib/catalog/views";
import type { Tx } from "@/lib/platform/database";

type Line = {
  variantId: string;
  productId: string;
  status: ProductState;
  /** The buyer's own open offer of it. */
  offerId: string | null;
};

/**
 * What is not as usual with the goods of an order, in one statement: which were taken off sale since somebody looked (a
 * sheet keeps its prices, not the right to what is withdrawn), and which are kept for this buyer.
 */
export async function findUnusual(
  tx: Tx,
  { userId, variantIds }: { userId: string; variantIds: readonly string[] },
): Promise<{ suspended: Omit<Line, "offerId">[]; offerIds: string[] }> {
  const lines = await tx.$queryRaw<Line[]>`
    SELECT v.id AS "variantId", p.id AS "productId", p.status::text AS status, w.id AS "offerId"
    FROM variants v JOIN products p ON p.id = v.product_id
    LEFT JOIN waitlist_entries w ON w.variant_id = v.id AND w.user_id = ${userId}::uuid AND w.status = 'OFFERED'
    WHERE v.id = ANY(${[...variantIds]}::uuid[]) AND (p.status = 'SUSPENDED' OR w.id IS NOT NULL)`;
  return {
    suspended: lines
      .filter(({ status }) => status === "SUSPENDED")
      .map(({ offerId: _, ...product }) => product),
    offerIds: lines.flatMap(({ offerId }) => offerId ?? []),
  };
}
