import { readCursor, writeCursor } from "@/lib/platform/cursor";
import { database } from "@/lib/platform/database";
import { Prisma } from "@/prisma/generated/client";
import { type CardRow, cardColumns, cardJoins, toCard } from "./product-card";
import type { ListProducts, ProductSort } from "./schemas";
import { piecesOf, wordsOf } from "./search-text";
import type { ProductList } from "./views";

const { sql } = Prisma;

/** Each sort is an index scan: the value, its direction, and the id to break ties. */
const sorts: Record<
  ProductSort,
  { column: Prisma.Sql; down: boolean; key: (row: SortedRow) => string | number; kind: "time" | "number" }
> = {
  popular: { column: sql`p.popularity`, down: true, key: (row) => row.popularity, kind: "number" },
  newest: {
    column: sql`p.released_at`,
    down: true,
    key: (row) => row.releasedAt.toISOString(),
    kind: "time",
  },
  "price-asc": { column: sql`p.price`, down: false, key: (row) => row.price, kind: "number" },
  "price-desc": { column: sql`p.price`, down: true, key: (row) => row.price, kind: "number" },
  discount: { column: sql`p.discount_rate`, down: true, key: (row) => row.discountRate, kind: "number" },
};

type SortedRow = CardRow & { popularity: number; releasedAt: Date; discountRate: number };

/** One page of what is on sale, in one statement. Keyset, not offset: page 4,000 costs what page 1 costs. */
export async function listProducts(filter: ListProducts): Promise<ProductList> {
  const { sort = "popular", limit = 24 } = filter;
  const { column, down, key } = sorts[sort];
  const direction = down ? sql`DESC` : sql`ASC`;
  const rows = await database().$queryRaw<SortedRow[]>`
    SELECT ${cardColumns}, p.popularity, p.released_at AS "releasedAt", p.discount_rate AS "discountRate"
    FROM products p ${cardJoins}
    WHERE ${Prisma.join(conditions(filter, sort), " AND ")}
    ORDER BY ${column} ${direction}, p.id ${direction}
    LIMIT ${limit + 1}`;
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const nextCursor = rows.length > limit && last ? writeCursor(key(last), last.id, sort) : null;
  return { items: page.map(toCard), nextCursor };
}

function conditions(filter: ListProducts, sort: ProductSort): Prisma.Sql[] {
  const { query, category, minPrice, maxPrice, inStock, cursor } = filter;
  const all = [sql`p.status <> 'SUSPENDED'`];
  if (category)
    all.push(
      sql`p.category_id = (SELECT id FROM categories WHERE slug = ${category} OR name = ${category} LIMIT 1)`,
    );
  if (minPrice !== undefined) all.push(sql`p.price >= ${minPrice}`);
  if (maxPrice !== undefined) all.push(sql`p.price <= ${maxPrice}`);
  if (inStock) all.push(sql`p.status = 'ON_SALE' AND s.stock > 0`);
  if (query) all.push(...searchConditions(query));
  if (cursor) all.push(afterCursor(cursor, sort));
  return all;
}

/** The index finds candidates by their pieces; the text itself confirms the words stand there as typed. */
function searchConditions(query: string): Prisma.Sql[] {
  const words = wordsOf(query);
  if (words.length === 0) return [sql`false`];
  return [
    sql`p.search_pieces @> ${words.flatMap(piecesOf)}`,
    ...words.map((word) => sql`position(${word} in p.search_text) > 0`),
  ];
}

function afterCursor(cursor: string, sort: ProductSort): Prisma.Sql {
  const { column, down, kind } = sorts[sort];
  const [value, id] = readCursor(cursor, kind, sort);
  const place =
    kind === "time" ? sql`(${value}::timestamptz, ${id}::uuid)` : sql`(${value}::int, ${id}::uuid)`;
  return down ? sql`(${column}, p.id) < ${place}` : sql`(${column}, p.id) > ${place}`;
}
