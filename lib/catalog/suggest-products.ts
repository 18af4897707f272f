import { database } from "@/lib/platform/database";
import { Prisma } from "@/prisma/generated/client";
import type { SuggestProducts } from "./schemas";
import { piecesOf, searchTextOf, wordsOf } from "./search-text";
import { type UnfinishedWord, unfinishedWord } from "./unfinished-word";
import type { Suggestions } from "./views";

const { sql } = Prisma;

const mostProducts = 6;
const mostPlaces = 3;
/** One letter fits half of all there is: only so many are put in order. */
const bestSellers = 300;
/** How many products are looked through for the categories and sellers they belong to. */
const candidates = 40;

type Row = {
  id: string;
  name: string;
  thumbUrl: string;
  slug: string;
  category: string;
  seller: string;
};

/** What somebody who is still typing may be looking for, in one statement: names that begin so first, then what sells. */
export async function suggestProducts(query: SuggestProducts["query"]): Promise<Suggestions> {
  const words = wordsOf(query);
  const word = words.pop();
  if (word === undefined) return { products: [], categories: [], sellers: [] };
  const last = unfinishedWord(word);
  const rows = await database().$queryRaw<Row[]>`
    SELECT p.id, p.name, i.thumb_url AS "thumbUrl", c.slug, c.name AS category, b.business_name AS seller
    FROM (
      SELECT p.id, p.name, p.popularity, p.seller_id, p.category_id, split_part(p.search_text, ' ', 1) AS called
      FROM products p WHERE ${Prisma.join(conditions(words, last), " AND ")}
      ORDER BY p.popularity DESC, p.id DESC LIMIT ${bestSellers}
    ) p
    JOIN sellers b ON b.id = p.seller_id
    JOIN categories c ON c.id = p.category_id
    JOIN product_images i ON i.product_id = p.id AND i.position = 0
    ORDER BY p.called ~ ${`^${[...words, ""].join("")}${last.pattern}`} DESC, p.called ~ ${last.pattern} DESC,
      p.popularity DESC, p.id DESC
    LIMIT ${candidates}`;
  const named = (name: string) => isNamed(name, words, last.pattern);
  return {
    products: rows.slice(0, mostProducts).map(({ id, name, thumbUrl }) => ({ id, name, thumbUrl })),
    categories: [...new Map(rows.map(({ slug, category }) => [slug, category]))]
      .filter(([, name]) => named(name))
      .slice(0, mostPlaces)
      .map(([slug, name]) => ({ slug, name })),
    sellers: [...new Set(rows.map(({ seller }) => seller))].filter(named).slice(0, mostPlaces),
  };
}

/** The index finds candidates by their pieces; the text itself says what they can still become. */
function conditions(words: readonly string[], last: UnfinishedWord): Prisma.Sql[] {
  const settled = [last.settled, ...words].flatMap(piecesOf);
  return [
    sql`p.status <> 'SUSPENDED'`,
    settled.length > 0 ? sql`p.search_pieces @> ${settled}` : sql`p.search_pieces && ${last.letters}`,
    sql`p.search_text ~ ${last.pattern}`,
    ...words.map((word) => sql`position(${word} in p.search_text) > 0`),
  ];
}

function isNamed(name: string, words: readonly string[], pattern: string): boolean {
  const text = searchTextOf(name, []);
  return words.every((word) => text.includes(word)) && new RegExp(pattern).test(text);
}
