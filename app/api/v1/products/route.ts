import { route } from "@/app/_server/route";
import { listProducts } from "@/lib/catalog/list-products";
import { ListProducts } from "@/lib/catalog/schemas";
import { ProductList } from "@/lib/catalog/views";

export const GET = route(
  {
    path: "/products",
    who: "anyone",
    query: ListProducts,
    summary: "What is on sale, searched, narrowed and sorted.",
    answer: ProductList,
  },
  ({ query }) => listProducts(query),
);
