import { database } from "@/lib/platform/database";
import { type SaleLine, saleLineColumns, saleLineTables } from "./sale-line";

/** The variants that exist among these, in one statement; what is missing does not exist. */
export function listSaleLines(variantIds: readonly string[]): Promise<SaleLine[]> {
  return database().$queryRaw<SaleLine[]>`
    SELECT ${saleLineColumns} FROM ${saleLineTables} WHERE v.id = ANY(${[...variantIds]}::uuid[]) ORDER BY v.id`;
}
