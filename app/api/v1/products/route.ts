import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { listProducts } from "@/lib/catalog/list-products";
import { ListProducts } from "@/lib/catalog/schemas";
import { ProductList } from "@/lib/catalog/views";
import { rememberBriefly } from "@/lib/platform/remember-briefly";

/** Prices and stock are at most this old; an order asks the database itself. */
const recentProducts = rememberBriefly(listProducts, { ms: 1_000, most: 100 });

export const GET = route(
  {
    path: "/products",
    who: "anyone",
    query: ListProducts,
    summary: "What is on sale, searched, narrowed and sorted, with prices and stock at most a second old.",
    answer: ProductList,
  },
  ({ query }) => recentProducts(query),
);

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
