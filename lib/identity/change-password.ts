import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { hashPassword } from "./hash-password";
import { requirePassword } from "./require-password";
import type { ChangePassword } from "./schemas";
import type { SessionClaims } from "./views";

/** Ends every session of this user and starts one new, for the device it was asked from. */
export async function changePassword(
  userId: string,
  { currentPassword, newPassword }: ChangePassword,
): Promise<SessionClaims> {
  await requirePassword(userId, currentPassword);
  const passwordHash = await hashPassword(newPassword);
  const { tokenVersion } = await database().user.update({
    where: { id: userId },
    data: { passwordHash, tokenVersion: { increment: 1 } },
    select: { tokenVersion: true },
  });
  return { userId, tokenVersion, sessionId: newId() };
}
