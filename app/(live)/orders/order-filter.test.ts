import { expect, test } from "vitest";
import { writeCursor } from "@/lib/platform/cursor";
import { askedOf, filterHref, moreHref, readFilter } from "./order-filter";

const plain = { group: "all", period: "all", query: undefined, cursor: undefined, shown: 10 } as const;
const cursor = writeCursor("2026-11-20T01:00:00.000Z", "0190a000-0000-7000-8000-000000000000");

test("an address that says nothing shows the newest ten of all", () => {
  expect(readFilter({})).toEqual(plain);
  expect(filterHref(plain, {})).toBe("/orders");
});

test.each([
  [{ group: "nothing" }],
  [{ group: "toString" }],
  [{ period: "9y" }],
  [{ query: "  " }],
  [{ cursor: "bm9uZQ" }],
  [{ shown: "-3" }],
  [{ shown: "1e9" }],
  [{ group: ["paid", "confirmed"] }],
])("what makes no sense is left out: %j", (params) => {
  expect(readFilter(params)).toEqual(plain);
});

test("an address reads back what was written into it", () => {
  const filter = { group: "unpaid", period: "3m", query: "머그 & 컵", cursor, shown: 30 } as const;
  const href = filterHref(filter, { cursor, shown: 30 });
  expect(readFilter(Object.fromEntries(new URL(href, "http://a").searchParams))).toEqual(filter);
});

test("another condition begins at the newest order again", () => {
  expect(filterHref({ ...plain, cursor, shown: 30 }, { group: "paid" })).toBe("/orders?group=paid");
});

test("more grows the page in place, and begins a new one at fifty", () => {
  expect(moreHref(plain, cursor)).toBe("/orders?shown=20#order-11");
  expect(moreHref({ ...plain, shown: 50 }, cursor)).toBe(`/orders?cursor=${cursor}`);
});

test("a group asks for orders, or for orders with such an item", () => {
  const now = new Date();
  expect(askedOf({ ...plain, group: "over" }, now)).toMatchObject({
    statuses: ["CANCELED", "REFUNDED", "EXPIRED"],
  });
  expect(askedOf({ ...plain, group: "delivered" }, now)).toEqual({ itemStatuses: ["DELIVERED"], limit: 10 });
});

test("a period counts days as Korea does", () => {
  const night = new Date("2026-11-20T15:30:00Z");
  expect(askedOf({ ...plain, period: "1m" }, night)).toEqual({ from: "2026-10-22", limit: 10 });
});
