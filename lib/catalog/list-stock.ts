import { database } from "@/lib/platform/database";
import { stockJoin } from "./product-card";
import type { StockList } from "./views";

/** What is left of each, all variants together. What is not shown to shoppers is not in the answer. */
export async function listStock(productIds: readonly string[]): Promise<StockList> {
  const products = await database().$queryRaw<StockList["products"]>`
    SELECT p.id, CASE WHEN p.status = 'ON_SALE' THEN s.stock ELSE 0 END AS stock FROM products p ${stockJoin}
    WHERE p.id = ANY(${[...productIds]}::uuid[]) AND p.status <> 'SUSPENDED'`;
  return { products };
}
