import "server-only";
import type { NextAuthOptions, User } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import GoogleProvider from "next-auth/providers/google";
import KakaoProvider from "next-auth/providers/kakao";
import NaverProvider from "next-auth/providers/naver";
import { endSession } from "@/lib/identity/end-session";
import { findOrCreateProviderUser } from "@/lib/identity/find-or-create-provider-user";
import { LogIn } from "@/lib/identity/schemas";
import { sessionSeconds } from "@/lib/identity/session-seconds";
import type { SessionClaims } from "@/lib/identity/views";
import { env } from "@/lib/platform/env";
import { Refusal } from "@/lib/platform/refusal";
import { takeGuestCartAlong } from "./cart-owner";
import { logIn } from "./log-in";

type ClaimedUser = User & { claims?: SessionClaims };

/** Read per request: the build knows no environment. */
export function authOptions(headers: Headers): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: sessionSeconds },
    pages: { signIn: "/log-in", error: "/log-in" },
    providers: [passwordProvider(headers), ...socialProviders()],
    callbacks: {
      /** People from a provider are given their user here; the claims travel on in the token. */
      async signIn({ user, account }) {
        if (!account || account.type === "credentials") return true;
        if (!user.email) return "/log-in?error=EmailMissing";
        const { provider, providerAccountId } = account;
        const found = { provider, providerAccountId, email: user.email, name: user.name || "단골" };
        const claims = await refusedAsNull(() => findOrCreateProviderUser(found));
        if (!claims) return "/log-in?error=NotPossible";
        (user as ClaimedUser).claims = claims;
        return true;
      },
      /** Nothing the browser sends reaches the token: role and status are read where the data is. */
      jwt({ token, user }) {
        const claims = (user as ClaimedUser | undefined)?.claims;
        return claims ? { ...claims, sub: claims.userId } : token;
      },
      session: ({ session }) => session,
    },
    events: {
      async signIn({ user }) {
        const { claims } = user as ClaimedUser;
        if (claims) await takeGuestCartAlong(claims.userId);
      },
      /** next-auth's own way out ends the session as ours does: a copy of the cookie is worth nothing. */
      async signOut({ token }) {
        const { userId, sessionId } = token as Partial<SessionClaims>;
        if (userId && sessionId) await endSession({ id: userId, sessionId });
      },
    },
  };
}

/** Which providers have keys; the log-in page shows a button for each. */
export function socialProviders() {
  const {
    KAKAO_CLIENT_ID,
    KAKAO_CLIENT_SECRET,
    NAVER_CLIENT_ID,
    NAVER_CLIENT_SECRET,
    GOOGLE_CLIENT_ID,
    GOOGLE_CLIENT_SECRET,
  } = env();
  return [
    ...(KAKAO_CLIENT_ID && KAKAO_CLIENT_SECRET
      ? [KakaoProvider({ clientId: KAKAO_CLIENT_ID, clientSecret: KAKAO_CLIENT_SECRET })]
      : []),
    ...(NAVER_CLIENT_ID && NAVER_CLIENT_SECRET
      ? [NaverProvider({ clientId: NAVER_CLIENT_ID, clientSecret: NAVER_CLIENT_SECRET })]
      : []),
    ...(GOOGLE_CLIENT_ID && GOOGLE_CLIENT_SECRET
      ? [GoogleProvider({ clientId: GOOGLE_CLIENT_ID, clientSecret: GOOGLE_CLIENT_SECRET })]
      : []),
  ];
}

const passwordProvider = (headers: Headers) =>
  CredentialsProvider({
    name: "이메일",
    credentials: { email: { type: "email" }, password: { type: "password" } },
    async authorize(given) {
      const parsed = LogIn.safeParse({ email: given?.email, password: given?.password });
      if (!parsed.success) return null;
      const claims = await refusedAsNull(() => logIn(parsed.data, headers));
      return claims ? ({ id: claims.userId, claims } as ClaimedUser) : null;
    },
  });

/** next-auth knows only yes and no. */
async function refusedAsNull<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
