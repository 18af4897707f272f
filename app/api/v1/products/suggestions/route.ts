import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { SuggestProducts } from "@/lib/catalog/schemas";
import { suggestProducts } from "@/lib/catalog/suggest-products";
import { Suggestions } from "@/lib/catalog/views";
import { rememberBriefly } from "@/lib/platform/remember-briefly";

/** Many begin with the same letters. */
const recentSuggestions = rememberBriefly(suggestProducts, { ms: 10_000, most: 2_000 });

export const GET = route(
  {
    path: "/products/suggestions",
    who: "anyone",
    query: SuggestProducts,
    summary: "What somebody who is still typing may be looking for: products, categories, sellers.",
    answer: Suggestions,
  },
  ({ query }) => recentSuggestions(query.query),
);

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
