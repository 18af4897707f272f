import fc from "fast-check";
import { expect, test } from "vitest";
import { splitByLargestRemainder } from "./split-discount";

test.each<[number, number[], number[]]>([
  [0, [], []],
  [0, [0, 0], [0, 0]],
  [0, [5, 7], [0, 0]],
  [100, [1], [100]],
  [100, [1, 1, 1], [34, 33, 33]],
  [2, [1, 1, 1], [1, 1, 0]],
  [10, [6, 3, 1], [6, 3, 1]],
  [5, [3, 3, 1], [2, 2, 1]],
  [7, [0, 10, 0], [0, 7, 0]],
  [1, [1, 999_999], [0, 1]],
  [1_000, [333, 333, 334], [333, 333, 334]],
  [2_000_000_000, [1_999_999_999, 1], [1_999_999_999, 1]],
  [1_999_999_999, [1_000_000_000, 1_000_000_000], [1_000_000_000, 999_999_999]],
  // The first two lose almost the same by rounding down: a double cannot tell which loses more.
  [1_652_069_041, [76_634_445, 214_484_333, 1_552_501_510], [68_672_163, 192_199_516, 1_391_197_362]],
])("%i over %j is %j", (total, weights, shares) => {
  expect(splitByLargestRemainder(total, weights)).toEqual(shares);
});

test("something cannot be split over nothing", () => {
  expect(() => splitByLargestRemainder(1, [0, 0])).toThrow("Defect");
  expect(() => splitByLargestRemainder(1, [])).toThrow("Defect");
  expect(() => splitByLargestRemainder(-1, [1])).toThrow("Defect");
});

const weights = fc.array(fc.integer({ min: 0, max: 2_000_000_000 }), { minLength: 1, maxLength: 50 });

test("shares add up to the won, are within one won of their exact part, and never above their weight", () => {
  fc.assert(
    fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (all, part) => {
      const whole = all.reduce((sum, weight) => sum + weight, 0);
      const total = Math.min(Math.floor(whole * part), 2_000_000_000);
      const shares = splitByLargestRemainder(total, all);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total);
      for (const [index, share] of shares.entries()) {
        const weight = all[index] ?? 0;
        const exact = BigInt(total) * BigInt(weight);
        expect(BigInt(share) * BigInt(whole)).toBeGreaterThan(exact - BigInt(Math.max(whole, 1)));
        expect(BigInt(share) * BigInt(whole)).toBeLessThan(exact + BigInt(Math.max(whole, 1)));
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(weight);
      }
    }),
  );
});

test("a greater weight never gets a smaller share", () => {
  fc.assert(
    fc.property(weights, (all) => {
      const shares = splitByLargestRemainder(
        Math.min(
          all.reduce((sum, one) => sum + one, 0),
          9_999,
        ),
        all,
      );
      const pairs = all
        .map((weight, index) => ({ weight, share: shares[index] ?? 0 }))
        .sort((a, b) => a.weight - b.weight || a.share - b.share);
      for (const [index, { share }] of pairs.entries())
        expect(share).toBeGreaterThanOrEqual(pairs[index - 1]?.share ?? 0);
    }),
  );
});
