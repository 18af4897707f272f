import type { NextRequest } from "next/server";
import { pageDoor } from "@/app/_server/page-door";

export async function proxy(request: NextRequest): Promise<Response> {
  return pageDoor(request);
}

/** Pages only: interfaces answer JSON, and files need no policy. Of the interface what may not be readable at all. */
export const config = {
  matcher: [
    "/api/v1/(.*%.*)",
    "/((?!api/|_next/|art/|icon\\.svg$|icon-\\d+\\.png$|apple-icon\\.png$|favicon\\.ico$|theme\\.js$|robots\\.txt$|sitemap\\.xml$|manifest\\.webmanifest$).*)",
  ],
};
