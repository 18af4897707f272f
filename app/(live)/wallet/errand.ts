/** A sheet or an unpaid order: what a charge may have been left for. */
const desk = /^\/checkout\/(?:[\da-f-]{36}|pay\/[\w-]{1,40})$/;

/** Where somebody comes from whose balance was too small; anybody can write anything into an address. */
export const readBack = (given: unknown): string | null =>
  typeof given === "string" && desk.test(given) ? given : null;

/** The wallet, with what is missing already filled in and the way back kept. */
export function walletFor(back: string | null, missing = 0): string {
  if (!back) return "/wallet";
  const amount = Math.ceil(missing / 100) * 100;
  return `/wallet?${new URLSearchParams({ back, ...(amount > 0 && { amount: String(amount) }) })}`;
}
