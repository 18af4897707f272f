import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "@/app/_server/content-security-policy";
import { forbiddenPage } from "@/app/_server/forbidden-page";
import { gate } from "@/app/_server/gate";
import { markMember } from "@/app/_server/member-mark";

/** The content security policy, and the status of pages that turn somebody away. The locks themselves are in the pages. */
export async function proxy(request: NextRequest): Promise<Response> {
  const { pathname, search } = request.nextUrl;
  const verdict = await gate(pathname, (name) => request.cookies.get(name)?.value);
  if (verdict === "log in first") {
    const url = new URL("/log-in", request.url);
    url.searchParams.set("next", `${pathname}${search}`);
    const response = NextResponse.redirect(url);
    markMember(request, response, false);
    return response;
  }
  const { policy, nonce } = contentSecurityPolicy(pathname);
  if (verdict === "no business here") return forbiddenPage(policy);
  const headers = new Headers(request.headers);
  // Next reads the nonce from here and puts it on its own scripts. A visitor's own header must not choose it.
  headers.delete("content-security-policy");
  headers.delete("x-nonce");
  if (nonce) {
    headers.set("content-security-policy", policy);
    headers.set("x-nonce", nonce);
  }
  const response =
    verdict === "nothing here"
      ? NextResponse.rewrite(new URL("/nothing/here", request.url), { request: { headers } })
      : NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  markMember(request, response);
  return response;
}

/** Pages only: interfaces answer JSON, and files need no policy. */
export const config = {
  matcher: [
    "/((?!api/|_next/|art/|icon\\.svg$|icon-\\d+\\.png$|apple-icon\\.png$|favicon\\.ico$|theme\\.js$|robots\\.txt$|sitemap\\.xml$|manifest\\.webmanifest$).*)",
  ],
};
