import { logIn } from "@/app/_server/log-in";
import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { sealToken } from "@/app/_server/session-token";
import { LogIn } from "@/lib/identity/schemas";
import { accessTokenSeconds } from "@/lib/identity/session-seconds";
import { AccessToken } from "@/lib/identity/views";

export const POST = route(
  {
    path: "/auth/token",
    who: "anyone",
    body: LogIn,
    summary: "Log a program in: a bearer token for an e-mail and its password.",
    answer: AccessToken,
  },
  async ({ body, request }) => {
    const claims = await logIn(body, request.headers);
    return {
      accessToken: await sealToken(claims, "bearer", accessTokenSeconds),
      tokenType: "Bearer" as const,
      expiresIn: accessTokenSeconds,
    };
  },
);

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods({ POST });
