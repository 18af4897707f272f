import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { listStock } from "@/lib/catalog/list-stock";
import { ListStock } from "@/lib/catalog/schemas";
import { StockList } from "@/lib/catalog/views";
import { rememberBriefly } from "@/lib/platform/remember-briefly";

/** Everybody who has the same page open asks for the same products, in whatever order. */
const recentStock = rememberBriefly(listStock, { ms: 1_000, most: 500 });

export const GET = route(
  {
    path: "/products/stock",
    who: "anyone",
    query: ListStock,
    summary: "What is left of several products, at most a second old. What is no longer sold is missing.",
    answer: StockList,
  },
  ({ query }) => recentStock([...new Set(query.ids)].sort()),
);

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
