import fc from "fast-check";
import { expect, test } from "vitest";
import type { CouponTerms } from "./coupon-terms";
import type { PricedLine } from "./merge-lines";
import { quote } from "./quote";

const won = (max: number) => fc.integer({ min: 0, max });

/** Variants have one price and one seller each, so a basket is drawn as variants first. */
const basket = fc.uniqueArray(
  fc
    .record({
      variantId: fc.uuid(),
      sellerId: fc.constantFrom("a", "b", "c"),
      unitPrice: fc.oneof(won(60_000), won(400_000)),
      off: won(100),
      quantity: fc.integer({ min: 1, max: 99 }),
    })
    .map(
      ({ off, ...line }): PricedLine => ({
        ...line,
        itemDiscount: Math.floor((line.unitPrice * off) / 100),
      }),
    ),
  { minLength: 1, maxLength: 12, selector: (line) => line.variantId },
);

const coupon: fc.Arbitrary<CouponTerms | null> = fc.oneof(
  fc.constant(null),
  fc.record({
    kind: fc.constant("FIXED" as const),
    value: fc.integer({ min: 1, max: 3_000_000 }),
    cap: fc.constant(null),
    minimum: fc.constant(0),
  }),
  fc.record({
    kind: fc.constant("PERCENT" as const),
    value: fc.integer({ min: 1, max: 100 }),
    cap: fc.option(fc.integer({ min: 1, max: 50_000 })),
    minimum: fc.constant(0),
  }),
  fc.constant<CouponTerms>({ kind: "FREE_SHIPPING", value: 0, cap: null, minimum: 0 }),
);

const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
const sure = (property: fc.IProperty<[PricedLine[], CouponTerms | null]>) =>
  fc.assert(property, { numRuns: 500 });

test("the lines add up exactly to the amounts", () => {
  sure(
    fc.property(basket, coupon, (given, terms) => {
      const { lines, amounts } = quote(given, terms);
      expect(sum(lines.map((line) => line.unitPrice * line.quantity))).toBe(amounts.items);
      expect(sum(lines.map((line) => line.itemDiscount * line.quantity))).toBe(amounts.itemDiscount);
      expect(sum(lines.map((line) => line.orderDiscountShare))).toBe(amounts.orderDiscount);
      expect(sum(lines.map((line) => line.shippingFee))).toBe(amounts.shipping);
      expect(sum(lines.map((line) => line.lineTotal)) - amounts.orderDiscount + amounts.shipping).toBe(
        amounts.payable,
      );
      for (const line of lines) {
        expect(line.finalUnitPrice).toBe(line.unitPrice - line.itemDiscount);
        expect(line.lineTotal).toBe(line.finalUnitPrice * line.quantity);
      }
    }),
  );
});

test("no figure is negative, no figure has a fraction, no discount exceeds what it discounts", () => {
  sure(
    fc.property(basket, coupon, (given, terms) => {
      const { lines, amounts } = quote(given, terms);
      const all = [
        ...Object.values(amounts),
        ...lines.flatMap((line) => Object.values(line).filter((value) => typeof value === "number")),
      ];
      expect(all.every((figure) => Number.isSafeInteger(figure) && figure >= 0)).toBe(true);
      expect(amounts.itemDiscount).toBeLessThanOrEqual(amounts.items);
      expect(amounts.orderDiscount).toBeLessThanOrEqual(amounts.items - amounts.itemDiscount);
      expect(amounts.payable).toBeGreaterThanOrEqual(amounts.shipping);
      for (const line of lines) expect(line.orderDiscountShare).toBeLessThanOrEqual(line.lineTotal);
    }),
  );
});

test("the order of the items does not matter", () => {
  sure(
    fc.property(basket, coupon, (given, terms) => {
      expect(quote([...given].reverse(), terms)).toEqual(quote(given, terms));
      const middle = Math.floor(given.length / 2);
      expect(quote([...given.slice(middle), ...given.slice(0, middle)], terms)).toEqual(quote(given, terms));
    }),
  );
});

test("one line in two of the same variant costs the same", () => {
  fc.assert(
    fc.property(basket, coupon, fc.nat(), (given, terms, at) => {
      const halves = given.flatMap((line, index) => {
        const first = index === at % given.length ? Math.floor(line.quantity / 2) : 0;
        return first === 0
          ? [line]
          : [
              { ...line, quantity: first },
              { ...line, quantity: line.quantity - first },
            ];
      });
      expect(quote(halves.reverse(), terms)).toEqual(quote(given, terms));
    }),
    { numRuns: 500 },
  );
});

test("each seller's shipping is carried once, by the seller's first line, and only below 50,000", () => {
  sure(
    fc.property(basket, coupon, (given, terms) => {
      const { lines } = quote(given, terms);
      for (const seller of ["a", "b", "c"]) {
        const own = lines.filter(({ sellerId }) => sellerId === seller);
        if (own.length === 0) continue;
        const isFree =
          terms?.kind === "FREE_SHIPPING" || sum(own.map(({ lineTotal }) => lineTotal)) >= 50_000;
        expect(own.map(({ shippingFee }) => shippingFee)).toEqual([
          isFree ? 0 : 3_000,
          ...own.slice(1).map(() => 0),
        ]);
      }
    }),
  );
});

test("a quote can be quoted again, and a coupon taken off leaves no trace", () => {
  sure(
    fc.property(basket, coupon, (given, terms) => {
      const first = quote(given, null);
      const withCoupon = quote(first.lines, terms);
      expect(withCoupon).toEqual(quote(given, terms));
      expect(quote(withCoupon.lines, null)).toEqual(first);
    }),
  );
});

test("a coupon never makes an order dearer", () => {
  sure(
    fc.property(basket, coupon, (given, terms) => {
      expect(quote(given, terms).amounts.payable).toBeLessThanOrEqual(quote(given, null).amounts.payable);
    }),
  );
});
