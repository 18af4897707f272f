import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "@/app/_server/content-security-policy";
import { forbiddenPage } from "@/app/_server/forbidden-page";
import { gate } from "@/app/_server/gate";
import { isOnShow } from "@/app/_server/is-on-show";
import { listPath } from "@/app/_server/list-path";
import { refuseMalformed } from "@/app/_server/malformed-path";
import { markMember } from "@/app/_server/member-mark";

/**
 * The content security policy, the status of pages that turn somebody away, and where a list is kept. The locks themselves
 * are in the pages.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const { pathname, search, searchParams } = request.nextUrl;
  if (pathname.startsWith("/api/")) return refuseMalformed(request, pathname) ?? NextResponse.next();
  const verdict = await gate(pathname, (name) => request.cookies.get(name)?.value);
  if (verdict === "log in first") {
    const url = new URL("/log-in", request.url);
    url.searchParams.set("next", `${pathname}${search}`);
    const response = NextResponse.redirect(url);
    markMember(request, response, false);
    return response;
  }
  const nothingHere = verdict === "nothing here" || !(await isOnShow(pathname, searchParams));
  const { policy, nonce } = contentSecurityPolicy(nothingHere ? "/nothing/here" : pathname);
  if (verdict === "no business here") return forbiddenPage(policy);
  const headers = new Headers(request.headers);
  // Next reads the nonce from here and puts it on its own scripts. A visitor's own header must not choose it.
  headers.delete("content-security-policy");
  headers.delete("x-nonce");
  const nowhere = nothingHere ? nothingAt(pathname) : null;
  headers.set("x-asked-path", nowhere ?? pathname);
  if (nonce) {
    headers.set("content-security-policy", policy);
    headers.set("x-nonce", nonce);
  }
  const elsewhere = nowhere ?? (pathname === "/products" ? listPath(searchParams) : null);
  const response = elsewhere
    ? NextResponse.rewrite(new URL(elsewhere, request.url), { request: { headers } })
    : NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  markMember(request, response);
  return response;
}

/** What is not there is told by what was looked for. */
function nothingAt(pathname: string): string {
  if (/^\/(orders|checkout\/pay)\//.test(pathname)) return "/nothing/order";
  return pathname.startsWith("/checkout/") ? "/nothing/sheet" : "/nothing/here";
}

/** Pages only: interfaces answer JSON, and files need no policy. Of the interface what may not be readable at all. */
export const config = {
  matcher: [
    "/api/v1/(.*%.*)",
    "/((?!api/|_next/|art/|icon\\.svg$|icon-\\d+\\.png$|apple-icon\\.png$|favicon\\.ico$|theme\\.js$|robots\\.txt$|sitemap\\.xml$|manifest\\.webmanifest$).*)",
  ],
};
