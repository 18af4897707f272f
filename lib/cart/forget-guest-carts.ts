import { database } from "@/lib/platform/database";
import { guestCartDays } from "./limits";

/** A cookie that has run out leaves its cart behind: nobody can come back to it. Answers how many there were. */
export function forgetGuestCarts(): Promise<number> {
  return database().$executeRaw`
    DELETE FROM carts
    WHERE guest_id IS NOT NULL AND updated_at < now() - make_interval(days => ${guestCartDays + 1}::int)`;
}
