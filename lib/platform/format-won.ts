const format = new Intl.NumberFormat("ko-KR");

/** "12,900원" */
export const formatWon = (won: number): string => `${format.format(won)}원`;
