import { describe, expect, test } from "vitest";
import { Refusal } from "@/lib/platform/refusal";
import type { CouponTerms } from "./coupon-terms";
import type { PricedLine } from "./merge-lines";
import { type Amounts, quote } from "./quote";

/** seller, variant, unit price, item discount, quantity */
type Row = [string, string, number, number, number];

const lines = (rows: readonly Row[]): PricedLine[] =>
  rows.map(([sellerId, variantId, unitPrice, itemDiscount, quantity]) => ({
    sellerId,
    variantId,
    unitPrice,
    itemDiscount,
    quantity,
  }));

const fixed = (value: number, minimum = 0): CouponTerms => ({ kind: "FIXED", value, cap: null, minimum });
const percent = (value: number, cap: number | null = null): CouponTerms => ({
  kind: "PERCENT",
  value,
  cap,
  minimum: 0,
});
const freeShipping: CouponTerms = { kind: "FREE_SHIPPING", value: 0, cap: null, minimum: 0 };

type Figures = [number, number, number, number, number];
const figures = (amounts: Amounts): Figures => [
  amounts.items,
  amounts.itemDiscount,
  amounts.orderDiscount,
  amounts.shipping,
  amounts.payable,
];

describe("items, item discount, order discount, shipping, payable", () => {
  test.each<[string, Row[], CouponTerms | null, Figures]>([
    ["one piece", [["a", "1", 10_000, 0, 1]], null, [10_000, 0, 0, 3_000, 13_000]],
    ["a reduced price", [["a", "1", 12_000, 2_500, 3]], null, [36_000, 7_500, 0, 3_000, 31_500]],
    ["one won short of free shipping", [["a", "1", 49_999, 0, 1]], null, [49_999, 0, 0, 3_000, 52_999]],
    ["free shipping from 50,000", [["a", "1", 50_000, 0, 1]], null, [50_000, 0, 0, 0, 50_000]],
    ["what counts is the reduced price", [["a", "1", 50_000, 1, 1]], null, [50_000, 1, 0, 3_000, 52_999]],
    [
      "two lines of one seller together",
      [
        ["a", "1", 25_000, 0, 1],
        ["a", "2", 25_000, 0, 1],
      ],
      null,
      [50_000, 0, 0, 0, 50_000],
    ],
    [
      "two sellers ship apart",
      [
        ["a", "1", 25_000, 0, 1],
        ["b", "2", 25_000, 0, 1],
      ],
      null,
      [50_000, 0, 0, 6_000, 56_000],
    ],
    [
      "only the seller with enough ships free",
      [
        ["a", "1", 50_000, 0, 1],
        ["b", "2", 1_000, 0, 1],
      ],
      null,
      [51_000, 0, 0, 3_000, 54_000],
    ],
    ["won off", [["a", "1", 30_000, 0, 1]], fixed(5_000), [30_000, 0, 5_000, 3_000, 28_000]],
    [
      "not more than the goods cost",
      [["a", "1", 4_000, 0, 1]],
      fixed(5_000),
      [4_000, 0, 4_000, 3_000, 3_000],
    ],
    [
      "a coupon does not cost the free shipping",
      [["a", "1", 50_000, 0, 1]],
      fixed(5_000),
      [50_000, 0, 5_000, 0, 45_000],
    ],
    [
      "a percentage of the reduced price, rounded down",
      [["a", "1", 10_000, 1, 1]],
      percent(15),
      [10_000, 1, 1_499, 3_000, 11_500],
    ],
    ["a capped percentage", [["a", "1", 100_000, 0, 1]], percent(50, 7_000), [100_000, 0, 7_000, 0, 93_000]],
    [
      "nobody's shipping costs anything with FREE_SHIPPING",
      [
        ["a", "1", 1_000, 0, 1],
        ["b", "2", 1_000, 0, 1],
      ],
      freeShipping,
      [2_000, 0, 0, 0, 2_000],
    ],
    [
      "nothing left to pay but shipping",
      [["a", "1", 9_000, 0, 1]],
      percent(100),
      [9_000, 0, 9_000, 3_000, 3_000],
    ],
    ["nothing left to pay", [["a", "1", 50_000, 0, 1]], percent(100), [50_000, 0, 50_000, 0, 0]],
    ["goods for nothing", [["a", "1", 3_000, 3_000, 2]], null, [6_000, 6_000, 0, 3_000, 3_000]],
    [
      "an item discount above the price takes the price",
      [["a", "1", 3_000, 4_000, 2]],
      null,
      [6_000, 6_000, 0, 3_000, 3_000],
    ],
    [
      "the most an order may cost",
      [["a", "1", 1_000_000_000, 0, 2]],
      null,
      [2_000_000_000, 0, 0, 0, 2_000_000_000],
    ],
    ["an empty basket", [], null, [0, 0, 0, 0, 0]],
  ])("%s", (_, rows, coupon, expected) => {
    expect(figures(quote(lines(rows), coupon).amounts)).toEqual(expected);
  });
});

test("lines come in the order of their variants, each with its figures", () => {
  const rows: Row[] = [
    ["b", "3", 7_000, 0, 1],
    ["a", "2", 20_000, 1_000, 2],
    ["b", "1", 5_000, 500, 1],
  ];
  const shown = quote(lines(rows), fixed(1_000)).lines.map((line) => [
    line.variantId,
    line.finalUnitPrice,
    line.lineTotal,
    line.orderDiscountShare,
    line.shippingFee,
  ]);
  // 1,000 over 4,500, 38,000 and 7,000 of 49,500: 90.9, 767.7 and 141.4.
  expect(shown).toEqual([
    ["1", 4_500, 4_500, 91, 3_000],
    ["2", 19_000, 38_000, 768, 3_000],
    ["3", 7_000, 7_000, 141, 0],
  ]);
});

test("the same variant on several lines is one line", () => {
  const { lines: merged } = quote(
    lines([
      ["a", "1", 1_000, 0, 6],
      ["a", "2", 1_000, 0, 1],
      ["a", "1", 1_000, 0, 6],
    ]),
    null,
  );
  expect(merged.map(({ variantId, quantity }) => [variantId, quantity])).toEqual([
    ["1", 12],
    ["2", 1],
  ]);
});

test("what a line carries besides its prices is kept", () => {
  const [given] = lines([["a", "1", 1_000, 0, 1]]);
  expect(
    quote([{ ...given, productName: "막사발" } as PricedLine & { productName: string }], null).lines[0],
  ).toMatchObject({
    productName: "막사발",
    lineTotal: 1_000,
  });
});

const refusalOf = (work: () => unknown): Refusal => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error("not refused");
};

test.each<[string, Row[], CouponTerms | null]>([
  [
    "goods above the limit",
    [
      ["a", "1", 1_000_000_000, 0, 2],
      ["a", "2", 1, 0, 1],
    ],
    null,
  ],
  [
    "shipping above the limit",
    [
      ["a", "1", 1_999_998_000, 0, 1],
      ["b", "2", 1_000, 0, 1],
    ],
    null,
  ],
  ["far above the limit", [["a", "1", 2_000_000_000, 0, 4_950]], null],
  [
    "list prices above the limit, whatever is taken off",
    [["a", "1", 2_000_000_000, 1_999_999_999, 2]],
    percent(99),
  ],
])("%s is refused with a clear word", (_, rows, coupon) => {
  const { code, status, message } = refusalOf(() => quote(lines(rows), coupon));
  expect([code, status, message]).toEqual([
    "INVALID_REQUEST",
    400,
    "한 번에 2,000,000,000원까지 주문할 수 있어요. 수량을 줄여 주세요.",
  ]);
});

test("a coupon under its minimum is refused, with what is missing", () => {
  const rows: Row[] = [["a", "1", 31_000, 1_001, 1]];
  expect(refusalOf(() => quote(lines(rows), fixed(5_000, 30_000)))).toMatchObject({
    code: "COUPON_NOT_USABLE",
    status: 409,
    message: "30,000원 이상 담으면 쓸 수 있는 쿠폰이에요. 1원 더 담아 주세요.",
    details: { reason: "MINIMUM_NOT_REACHED" },
  });
  expect(quote(lines([["a", "1", 31_000, 1_000, 1]]), fixed(5_000, 30_000)).amounts.orderDiscount).toBe(
    5_000,
  );
});

test.each<[string, Row]>([
  ["no quantity", ["a", "1", 1_000, 0, 0]],
  ["a negative quantity", ["a", "1", 1_000, 0, -1]],
  ["half a piece", ["a", "1", 1_000, 0, 0.5]],
  ["a negative price", ["a", "1", -1, 0, 1]],
  ["half a won", ["a", "1", 0.5, 0, 1]],
  ["a negative discount", ["a", "1", 1_000, -1, 1]],
  ["not a number", ["a", "1", Number.NaN, 0, 1]],
])("%s is a defect of ours, never a price", (_, row) => {
  expect(() => quote(lines([row]), null)).toThrow("Defect");
});

test("a variant with two prices is a defect of ours", () => {
  expect(() =>
    quote(
      lines([
        ["a", "1", 1_000, 0, 1],
        ["a", "1", 1_001, 0, 1],
      ]),
      null,
    ),
  ).toThrow("Defect");
});
