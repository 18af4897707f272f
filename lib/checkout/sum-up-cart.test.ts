import fc from "fast-check";
import { expect, test } from "vitest";
import { quote } from "@/lib/pricing/quote";
import type { CartItem } from "./cart-views";
import { isToOrder, type SoldItem, soldItemsOf, sumUpCart, withQuantity } from "./sum-up-cart";

const sellers = ["온기공방", "여백옷집", "숲의책상"].map((name, index) => ({ id: `seller-${index}`, name }));

const soldItem = fc
  .record({
    seller: fc.constantFrom(...sellers),
    quantity: fc.integer({ min: 1, max: 99 }),
    unitPrice: fc.integer({ min: 0, max: 60_000 }),
    off: fc.integer({ min: 0, max: 60_000 }),
    stock: fc.integer({ min: 0, max: 120 }),
    selected: fc.boolean(),
    isOnSale: fc.boolean(),
  })
  .map(
    ({
      seller,
      off,
      isOnSale,
      ...given
    }): Omit<SoldItem, "item"> & { item: Omit<CartItem, "id" | "variantId"> } => {
      const itemDiscount = Math.min(off, given.unitPrice);
      const price = given.unitPrice - itemDiscount;
      const short = given.stock < given.quantity ? "FEW_LEFT" : null;
      return {
        seller,
        item: {
          ...given,
          productId: "product",
          name: "막사발",
          option: "",
          imageUrl: "",
          itemDiscount,
          price,
          priceSeen: price,
          lineTotal: price * given.quantity,
          problem: !isOnSale ? "NOT_ON_SALE" : given.stock === 0 ? "SOLD_OUT" : short,
        },
      };
    },
  );

const cart = fc.array(soldItem, { maxLength: 12 }).map((all): SoldItem[] =>
  all.map(({ item, seller }, index) => ({
    seller,
    item: { ...item, id: `item-${index}`, variantId: `variant-${String(index).padStart(2, "0")}` },
  })),
);

test("a cart comes to what an order of the same things is quoted at, seller by seller", () => {
  fc.assert(
    fc.property(cart, (given) => {
      const ordered = given.filter(({ item }) => isToOrder(item));
      const lines = ordered.map(({ item: { variantId, unitPrice, itemDiscount, quantity }, seller }) => ({
        ...{ variantId, unitPrice, itemDiscount, quantity },
        sellerId: seller.id,
      }));
      const { amounts, lines: quoted } = quote(lines, null);
      const view = sumUpCart(given);
      expect({ ...view.amounts, orderDiscount: 0 }).toEqual(amounts);
      expect(view.toOrder).toBe(lines.length);
      for (const { seller, goods, shippingFee, untilFreeShipping } of view.groups) {
        const own = quoted.filter(({ sellerId }) => sellerId === seller.id);
        expect(goods).toBe(own.reduce((sum, { lineTotal }) => sum + lineTotal, 0));
        expect(shippingFee).toBe(own.reduce((sum, line) => sum + line.shippingFee, 0));
        expect(untilFreeShipping).toBe(Math.max(0, 50_000 - goods));
      }
    }),
  );
});

test("summing up what was summed up changes nothing, and loses nothing", () => {
  fc.assert(
    fc.property(cart, (given) => {
      const view = sumUpCart(given);
      expect(view.count).toBe(given.length);
      expect(sumUpCart(soldItemsOf(view))).toEqual(view);
    }),
  );
});

test("another quantity is short of what is left or not, unless the thing cannot be had at all", () => {
  fc.assert(
    fc.property(cart, fc.integer({ min: 1, max: 99 }), (given, quantity) => {
      for (const { item } of given) {
        const after = withQuantity(item, quantity);
        const gone = item.problem === "SOLD_OUT" || item.problem === "NOT_ON_SALE";
        expect(after.lineTotal).toBe(item.price * quantity);
        expect(after.problem).toBe(gone ? item.problem : item.stock < quantity ? "FEW_LEFT" : null);
      }
    }),
  );
});
