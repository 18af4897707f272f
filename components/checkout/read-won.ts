/** "12,000원", "12000" or "12 000" as won; null for what is no whole amount. Huge ones stay huge, not exact. */
export function readWon(text: string): number | null {
  const digits = text.replace(/[,\s]/g, "").replace(/원$/, "");
  return /^\d+$/.test(digits) ? Math.min(Number(digits), Number.MAX_SAFE_INTEGER) : null;
}
