import "server-only";
import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "./content-security-policy";
import { forbiddenPage } from "./forbidden-page";
import { forgetSession } from "./forget-session";
import { gate } from "./gate";
import { isOnShow } from "./is-on-show";
import { listPath } from "./list-path";
import { refuseMalformed } from "./malformed-path";
import { markMember } from "./member-mark";
import { changesSomething } from "./request-actor";

/**
 * The content security policy, the status of pages that turn somebody away, and where a list is kept. The locks themselves
 * are in the pages.
 */
export async function pageDoor(request: NextRequest): Promise<Response> {
  const { pathname, search, searchParams } = request.nextUrl;
  if (pathname.startsWith("/api/")) return refuseMalformed(request, pathname) ?? NextResponse.next();
  const verdict = await gate(pathname, (name) => request.cookies.get(name)?.value);
  if (verdict === "log in first") {
    const url = new URL("/log-in", request.url);
    url.searchParams.set("next", `${pathname}${search}`);
    const response = NextResponse.redirect(url);
    forgetSession(request, response);
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
  // What a form that is sent gives the browser comes later, and must not be taken from it here.
  if (verdict === "come in as a guest" && !changesSomething(request)) forgetSession(request, response);
  else markMember(request, response);
  return response;
}

/** What is not there is told by what was looked for. */
function nothingAt(pathname: string): string {
  if (/^\/(orders|checkout\/pay)\//.test(pathname)) return "/nothing/order";
  return pathname.startsWith("/checkout/") ? "/nothing/sheet" : "/nothing/here";
}
