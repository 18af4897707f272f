"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { giveSessionCookie, takeSessionCookie } from "@/app/_server/session-cookie";
import { changePassword as replacePassword } from "@/lib/identity/change-password";
import { endSession } from "@/lib/identity/end-session";
import { ChangePassword, UpdateProfile } from "@/lib/identity/schemas";
import { updateProfile } from "@/lib/identity/update-profile";
import { withdraw as leave } from "@/lib/identity/withdraw";

export const saveProfile = action("member", UpdateProfile, async (change, actor) => {
  const { postcode, address } = await updateProfile(actor.id, change);
  refresh();
  return { hasAddress: Boolean(postcode && address) };
});

/** Other devices are logged out; this one gets a new token and stays. */
export const changePassword = action("member", ChangePassword, async (change, actor) => {
  await giveSessionCookie(await replacePassword(actor.id, change));
});

export const logOut = action("anyone", z.object({}), async (_, actor) => {
  if (actor) await endSession({ id: actor.id, sessionId: actor.sessionId });
  await takeSessionCookie();
  redirect("/");
});

const Confirmation = z.union([
  z.strictObject({ currentPassword: z.string().min(1, "비밀번호를 입력해 주세요.").max(200) }),
  z.strictObject({ email: z.string().trim().min(1, "이메일을 입력해 주세요.").max(254) }),
]);

export const withdraw = action("member", Confirmation, async (confirmation, actor) => {
  await leave(actor, confirmation);
  await takeSessionCookie();
  redirect("/");
});
