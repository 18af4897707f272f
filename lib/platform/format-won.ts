import { formatCount } from "./format-count";

/** "12,900원" */
export const formatWon = (won: number): string => `${formatCount(won)}원`;
