const ourWords: readonly string[] = [
  ...["SUPERSEDED", "ORDER_CANCELED", "ORDER_EXPIRED"],
  ...["ABANDONED", "NOT_RECORDABLE", "RETURNED"],
];

/** Why the shop itself closed an attempt that nobody refused. */
export const isOurWord = (code: string): boolean => ourWords.includes(code);
