import { assert } from "@/lib/platform/assert";

/**
 * Shares of `total` in proportion to the weights, to the won: what rounding down leaves over goes, one won each, to those
 * who lost most by it, the earlier first. No share is above its weight unless the total is above all of them.
 */
export function splitByLargestRemainder(total: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return weights.map(() => 0);
  assert(total > 0 && whole > 0, "a share of something is split over something");
  // Won times won passes what a double can hold.
  const parts = weights.map((weight, index) => {
    const exact = BigInt(total) * BigInt(weight);
    return { index, share: Number(exact / BigInt(whole)), remainder: Number(exact % BigInt(whole)) };
  });
  const shares = parts.map(({ share }) => share);
  const left = total - shares.reduce((sum, share) => sum + share, 0);
  for (const { index, share } of parts.toSorted((a, b) => b.remainder - a.remainder).slice(0, left)) {
    shares[index] = share + 1;
  }
  return shares;
}
