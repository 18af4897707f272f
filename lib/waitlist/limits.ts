import type { Limit } from "@/lib/platform/limit";

/** In how many queues somebody may stand at the same time. */
export const mostPlaces = 50;

/** How many pieces of one thing. The database holds the same. */
export const mostPieces = 99;

/** Room for impatient fingers, none for a script that joins and leaves. */
export const joinLimit: Limit = { name: "waitlist-join:user", times: 60, seconds: 60 };
