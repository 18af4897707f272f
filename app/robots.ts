import type { MetadataRoute } from "next";
import { connection } from "next/server";
import { siteUrl } from "./site-url";

/** Nobody else has business there; a list and the front page are known by their public addresses. */
const personal = [
  "/account",
  "/cart",
  "/checkout",
  "/coupons/mine",
  "/notifications",
  "/orders",
  "/waitlist",
  "/wallet",
];

/** Asked of the running shop: its address may not be known when it is built. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  await connection();
  return {
    rules: { userAgent: "*", allow: "/", disallow: ["/admin", "/api/", ...personal, "/home/", "/list/"] },
    sitemap: `${siteUrl}/sitemap.xml`,
  };
}
