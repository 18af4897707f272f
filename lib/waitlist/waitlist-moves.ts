import type { Move } from "@/lib/platform/moves";
import type { WaitlistStatus } from "@/prisma/generated/enums";

/** Every way a place in the queue may change. Who comes back after the end gets a new one, at the end. */
export const waitlistMoves = {
  offer: { from: ["WAITING"], to: "OFFERED" },
  take: { from: ["OFFERED"], to: "TAKEN" },
  lapse: { from: ["OFFERED"], to: "LAPSED" },
  leave: { from: ["WAITING", "OFFERED"], to: "LEFT" },
} as const satisfies Record<string, Move<WaitlistStatus>>;
