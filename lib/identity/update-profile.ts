import { database } from "@/lib/platform/database";
import { getProfile } from "./queries";
import type { UpdateProfile } from "./schemas";
import type { Profile } from "./views";

/** Fields that are not named stay as they are. */
export async function updateProfile(userId: string, change: UpdateProfile): Promise<Profile> {
  await database().user.update({ where: { id: userId }, data: change });
  return getProfile(userId);
}
