import type { Reader } from "@/lib/platform/database";
import type { ProductState } from "./views";

/** Which of these were taken off sale since somebody looked. A sheet keeps its prices, not the right to what is withdrawn. */
export const findSuspended = (reader: Reader, variantIds: readonly string[]) =>
  reader.$queryRaw<{ variantId: string; productId: string; status: ProductState }[]>`
    SELECT v.id AS "variantId", p.id AS "productId", p.status::text AS status
    FROM variants v JOIN products p ON p.id = v.product_id
    WHERE v.id = ANY(${[...variantIds]}::uuid[]) AND p.status = 'SUSPENDED'`;
