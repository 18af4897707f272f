/** As the shop's rules have it: so many of one thing. */
export const mostOfOne = 99;

/** What somebody typed, as a quantity that can be; null when it is none. */
export function readQuantity(text: string): number | null {
  const typed = /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : 0;
  return typed >= 1 ? Math.min(typed, mostOfOne) : null;
}
