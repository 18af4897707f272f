import type { MetadataRoute } from "next";
import { connection } from "next/server";
import { siteUrl } from "./site-url";

/** Asked of the running shop: its address may not be known when it is built. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  await connection();
  return {
    rules: { userAgent: "*", allow: "/", disallow: ["/admin", "/api/"] },
    sitemap: `${siteUrl}/sitemap.xml`,
  };
}
