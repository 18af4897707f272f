import { existsSync, readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { categories } from "./categories";
import { coupons } from "./coupons";
import { people, sellerUsers, shoppers } from "./people";
import { products } from "./products";
import { sellers } from "./sellers";
import type { SeedProduct } from "./shapes";

const art = fileURLToPath(new URL("../../../public/art/", import.meta.url));
const variants = products.flatMap((product) => product.variants);

describe("the catalogue", () => {
  it("names every product, seller, category and coupon once", () => {
    for (const list of [products, sellers, categories, coupons])
      expect(repeated(list.map(({ slug }) => slug))).toEqual([]);
    expect(repeated(products.map(({ name }) => name))).toEqual([]);
    for (const { slug } of products) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it("points only at sellers, categories and owners that exist", () => {
    const categorySlugs = new Set(categories.map(({ slug }) => slug));
    const sellerSlugs = new Set(sellers.map(({ slug }) => slug));
    const owners = new Set(sellerUsers.map(({ email }) => email));
    expect(
      products.filter((product) => !categorySlugs.has(product.category) || !sellerSlugs.has(product.seller)),
    ).toEqual([]);
    expect(
      sellers.filter((seller) => !owners.has(seller.ownerEmail) || !categorySlugs.has(seller.category)),
    ).toEqual([]);
    expect(sellers[0]?.ownerEmail).toBe("seller@dangol.kr");
  });

  it("is as large as a shop worth browsing", () => {
    expect(sellers).toHaveLength(10);
    expect(categories.length).toBeGreaterThanOrEqual(12);
    expect(products.length).toBeGreaterThanOrEqual(132);
    expect(variants.length).toBeGreaterThanOrEqual(300);
    expect(variants.length).toBeLessThanOrEqual(450);
    for (const { slug } of categories) expect(inCategory(slug).length, slug).toBeGreaterThanOrEqual(8);
    for (const { slug } of sellers)
      expect(
        products.some(({ seller }) => seller === slug),
        slug,
      ).toBe(true);
  });

  it("finds several bags by name and by category", () => {
    expect(products.filter(({ name }) => name.includes("가방")).length).toBeGreaterThanOrEqual(4);
    expect(categories.find(({ name }) => name.includes("가방"))?.slug).toBe("bags");
    for (const { slug, tags } of inCategory("bags")) expect(tags, slug).toContain("가방");
  });
});

describe("prices", () => {
  it("end in whole hundreds and never exceed the list price", () => {
    for (const { slug, price, listPrice, variants: own } of products) {
      expect(price % 100, slug).toBe(0);
      expect(listPrice % 100, slug).toBe(0);
      expect(price, slug).toBeLessThanOrEqual(listPrice);
      for (const { priceDifference } of own) {
        expect(Math.abs(priceDifference) % 100, slug).toBe(0);
        expect(price + priceDifference, slug).toBeGreaterThan(0);
      }
    }
  });

  it("are reduced by 5 to 40 % for about a third, and more only for the one flash sale", () => {
    const flash = products.filter(({ flashSale }) => flashSale);
    expect(flash).toHaveLength(1);
    expect(flash[0]?.variants).toEqual([{ values: [], priceDifference: 0, stock: 100 }]);
    expect(cut(flash[0] as SeedProduct)).toBeGreaterThan(0.4);
    const reduced = products.filter((product) => !product.flashSale && product.price < product.listPrice);
    for (const product of reduced) {
      expect(cut(product), product.slug).toBeGreaterThanOrEqual(0.05);
      expect(cut(product), product.slug).toBeLessThanOrEqual(0.4);
    }
    expect(reduced.length / products.length).toBeGreaterThan(0.25);
    expect(reduced.length / products.length).toBeLessThan(0.42);
  });
});

describe("variants", () => {
  it("are different from each other and use the product's own options", () => {
    for (const { slug, options, variants: own } of products) {
      expect(options.length, slug).toBeLessThanOrEqual(2);
      expect(own.length, slug).toBeGreaterThan(0);
      expect(repeated(own.map(({ values }) => values.join("/"))), slug).toEqual([]);
      for (const { values } of own) {
        expect(values.length, slug).toBe(options.length);
        values.forEach((value, i) => {
          expect(options[i]?.values, slug).toContain(value);
        });
      }
    }
  });

  it("show every kind of stock: plenty, a few left, none", () => {
    for (const { stock } of variants) {
      expect(Number.isInteger(stock)).toBe(true);
      expect(stock).toBeGreaterThanOrEqual(0);
      expect(stock).toBeLessThanOrEqual(300);
    }
    const empty = products.filter(({ variants: own }) => own.every(({ stock }) => stock === 0));
    expect(empty).toHaveLength(5);
    expect(variants.filter(({ stock }) => stock === 0).length).toBeGreaterThan(empty.length + 3);
    expect(variants.filter(({ stock }) => stock >= 1 && stock <= 5).length).toBeGreaterThanOrEqual(10);
    expect(products.filter(({ status }) => status === "SUSPENDED")).toHaveLength(2);
  });
});

describe("words", () => {
  it("are long enough to tell something", () => {
    for (const { slug, description } of products) expect(description.length, slug).toBeGreaterThanOrEqual(80);
    for (const { slug, story } of sellers) expect(sentences(story).length, slug).toBeGreaterThanOrEqual(2);
    for (const { slug, tags } of products) expect(new Set(tags).size, slug).toBeGreaterThanOrEqual(3);
  });

  it("are never said twice", () => {
    const all = [
      ...products.map(({ description }) => description),
      ...sellers.map(({ story }) => story),
    ].flatMap(sentences);
    expect(repeated(all)).toEqual([]);
  });
});

describe("pictures", () => {
  it("are there in both sizes, two to four for each product, each with its own words", () => {
    const missing: string[] = [];
    for (const { slug, images } of products) {
      expect(images.length, slug).toBeGreaterThanOrEqual(2);
      expect(images.length, slug).toBeLessThanOrEqual(4);
      expect(repeated(images.map(({ alt }) => alt)), slug).toEqual([]);
      for (const { art: name, alt } of images) {
        expect(alt, name).toMatch(/[가-힣]{2}/);
        for (const size of [800, 400])
          if (!existsSync(`${art}${name}-${size}.avif`)) missing.push(`${name}-${size}`);
      }
    }
    expect(missing).toEqual([]);
    expect(repeated(products.map(({ images }) => images[0]?.art ?? ""))).toEqual([]);
  });
});

describe("the picture folder", () => {
  it("weighs little: 40 KB for a large picture, 15 KB for a small one, 12 MB in all", () => {
    const files = readdirSync(art).map((name) => ({ name, bytes: statSync(`${art}${name}`).size }));
    expect(files.filter(({ name, bytes }) => /-800\.avif$/.test(name) && bytes > 40_000)).toEqual([]);
    expect(files.filter(({ name, bytes }) => /-400\.avif$/.test(name) && bytes > 15_000)).toEqual([]);
    expect(files.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(12_000_000);
  });
});

describe("coupons and people", () => {
  it("have one coupon that opens soon, one that is nearly gone and one that is gone", () => {
    expect(new Set(coupons.map(({ kind }) => kind))).toEqual(new Set(["FIXED", "PERCENT", "FREE_SHIPPING"]));
    expect(coupons.filter(({ startsInHours }) => startsInHours > 0)).toHaveLength(1);
    expect(
      coupons.some(
        ({ quantity, alreadyIssued }) => quantity > alreadyIssued && quantity - alreadyIssued <= 3,
      ),
    ).toBe(true);
    expect(coupons.some(({ quantity, alreadyIssued }) => quantity === alreadyIssued)).toBe(true);
    for (const { slug, kind, cap, alreadyIssued, startsInHours, endsInHours } of coupons) {
      expect(cap === null, slug).toBe(kind !== "PERCENT");
      expect(alreadyIssued, slug).toBeLessThanOrEqual(shoppers.length);
      expect(endsInHours, slug).toBeGreaterThan(startsInHours);
    }
  });

  it("give everyone an address and an e-mail of their own", () => {
    expect(shoppers).toHaveLength(24);
    expect(repeated(people.map(({ email }) => email))).toEqual([]);
    for (const { email, phone, zipCode, address } of people) {
      expect(email).toMatch(/@(example\.com|dangol\.kr)$/);
      expect(phone).toMatch(/^010-0000-\d{4}$/);
      expect(zipCode).toMatch(/^\d{5}$/);
      expect(address.length).toBeGreaterThan(8);
    }
  });
});

function inCategory(slug: string): SeedProduct[] {
  return products.filter(({ category }) => category === slug);
}

function cut({ price, listPrice }: SeedProduct): number {
  return 1 - price / listPrice;
}

function sentences(text: string): string[] {
  return text.split(/(?<=[.!?])\s+/).filter((sentence) => sentence.length > 0);
}

function repeated(values: string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
