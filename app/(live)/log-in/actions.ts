"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { takeGuestCartAlong } from "@/app/_server/cart-owner";
import { logIn as checkLogIn } from "@/app/_server/log-in";
import { safePath } from "@/app/_server/safe-path";
import { giveSessionCookie } from "@/app/_server/session-cookie";
import { LogIn } from "@/lib/identity/schemas";

const LogInForm = LogIn.extend({ next: z.string().max(2_000).default("/") });

export const logIn = action("anyone", LogInForm, async ({ next, ...input }) => {
  const claims = await checkLogIn(input, await headers());
  await takeGuestCartAlong(claims.userId);
  await giveSessionCookie(claims);
  redirect(safePath(next));
});
