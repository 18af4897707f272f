import type { Attempt } from "./queries";

/** Money may be moving: nobody gives such an attempt up, or begins another beside it. */
export const isBeingAsked = ({ status, claimedAt }: Pick<Attempt, "status" | "claimedAt">): boolean =>
  status === "UNKNOWN" || (status === "REQUESTED" && claimedAt !== null);
