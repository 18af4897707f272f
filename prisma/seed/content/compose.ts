import type { SeedImage, SeedOption, SeedVariant } from "./shapes";

type Line = [value: string, stock: number, priceDifference?: number];
type Shots = { front: string; detail: string; set?: string; room?: string };
interface Choice {
  options: SeedOption[];
  variants: SeedVariant[];
}

/** A product sold in one form only. */
export function plain(stock: number): Choice {
  return { options: [], variants: [{ values: [], priceDifference: 0, stock }] };
}

export function oneAxis(name: string, ...lines: Line[]): Choice {
  return {
    options: [{ name, values: lines.map(([value]) => value) }],
    variants: lines.map(([value, stock, priceDifference = 0]) => ({
      values: [value],
      priceDifference,
      stock,
    })),
  };
}

/** Rows of stock follow the first axis, columns the second; `null` is a combination that is not made. */
export function twoAxes(
  [firstName, firstValues]: [string, string[]],
  [secondName, secondValues]: [string, [value: string, priceDifference: number][]],
  stock: (number | null)[][],
): Choice {
  const variants = firstValues.flatMap((first, row) =>
    secondValues.flatMap(([second, priceDifference], column) => {
      const left = stock[row]?.[column];
      return left == null ? [] : [{ values: [first, second], priceDifference, stock: left }];
    }),
  );
  const seconds = secondValues.map(([value]) => value);
  return {
    options: [
      { name: firstName, values: firstValues },
      { name: secondName, values: seconds },
    ],
    variants,
  };
}

/** Clothes and shoes: colours by sizes, one price. */
export function sized(colors: string[], sizes: string[], stock: (number | null)[][]): Choice {
  return twoAxes(["색상", colors], ["크기", sizes.map((size): [string, number] => [size, 0])], stock);
}

/** Pictures are named after the product: slug, slug-detail, slug-set, slug-room. */
export function shots(slug: string, alt: Shots): SeedImage[] {
  const images = [
    { art: slug, alt: alt.front },
    { art: `${slug}-detail`, alt: alt.detail },
  ];
  if (alt.set) images.push({ art: `${slug}-set`, alt: alt.set });
  if (alt.room) images.push({ art: `${slug}-room`, alt: alt.room });
  return images;
}
