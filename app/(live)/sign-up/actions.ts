"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { takeGuestCartAlong } from "@/app/_server/cart-owner";
import { clientAddress } from "@/app/_server/client-address";
import { safePath } from "@/app/_server/safe-path";
import { giveSessionCookie } from "@/app/_server/session-cookie";
import { signUpLimit } from "@/lib/identity/limits";
import { SignUp } from "@/lib/identity/schemas";
import { signUp as createAccount } from "@/lib/identity/sign-up";
import { startSession } from "@/lib/identity/start-session";
import { requireWithin } from "@/lib/platform/limit";

const SignUpForm = SignUp.extend({ next: z.string().max(2_000).default("/") });

export const signUp = action("anyone", SignUpForm, async ({ next, ...input }) => {
  await requireWithin(signUpLimit, clientAddress(await headers()));
  await createAccount(input);
  const claims = await startSession(input);
  await takeGuestCartAlong(claims.userId);
  await giveSessionCookie(claims);
  redirect(safePath(next));
});
