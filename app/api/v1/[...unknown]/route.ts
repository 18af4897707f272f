import { route } from "@/app/_server/route";
import { notFound } from "@/lib/platform/refusals";

/** What is no route of ours is answered as programs expect it, not with a page. */
const unknown = route({ path: "/{unknown}", who: "anyone" }, async () => {
  throw notFound();
});

export { unknown as DELETE, unknown as GET, unknown as PATCH, unknown as POST, unknown as PUT };
