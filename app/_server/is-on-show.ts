import "server-only";
import { isShown, listCategories } from "@/lib/catalog/queries";
import { recover } from "@/lib/platform/recover";
import { rememberBriefly } from "@/lib/platform/remember-briefly";

const recentlyShown = rememberBriefly(isShown, { ms: 2_000, most: 5_000 });
const recentCategories = rememberBriefly(listCategories, { ms: 5_000, most: 1 });
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Whether there is such a product or category. A kept page that finds out by itself that it is about nothing says so to
 * browsers with JavaScript only. When nobody can tell, the page may still be kept.
 */
export function isOnShow(pathname: string, search: URLSearchParams): Promise<boolean> {
  return recover(
    async () => {
      const [, id] = /^\/products\/([^/]+)$/.exec(pathname) ?? [];
      if (id !== undefined) return uuid.test(id) && recentlyShown(id);
      const category = search.get("category");
      if (pathname !== "/products" || !category) return true;
      return (await recentCategories(undefined)).some(({ slug }) => slug === category);
    },
    async () => true,
  );
}
