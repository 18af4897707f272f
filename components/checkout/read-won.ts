/** "12,000원", "12000" or "12 000" as won; null for what is no whole amount of at most ten digits. */
export function readWon(text: string): number | null {
  const digits = text.replace(/[,\s]/g, "").replace(/원$/, "");
  return /^\d{1,10}$/.test(digits) ? Number(digits) : null;
}
