import { expect, test } from "vitest";
import type { CartItem, CartView } from "@/lib/checkout/cart-views";
import { soldItemsOf, sumUpCart } from "@/lib/checkout/sum-up-cart";
import { afterAct } from "./after-act";
import { CartAct } from "./cart-act";

const item = (id: string, given: Partial<CartItem> = {}): CartItem => ({
  id,
  variantId: id,
  productId: id,
  name: id,
  option: "",
  imageUrl: "",
  quantity: 2,
  selected: true,
  stock: 10,
  unitPrice: 10_000,
  itemDiscount: 0,
  price: 10_000,
  priceSeen: 10_000,
  lineTotal: 20_000,
  problem: null,
  ...given,
});

const [potter, weaver] = [
  { id: "potter", name: "온기공방" },
  { id: "weaver", name: "여백옷집" },
];
const cart = sumUpCart([
  { item: item("bowl"), seller: potter },
  { item: item("cup", { selected: false }), seller: potter },
  { item: item("shirt", { price: 30_000, unitPrice: 30_000, lineTotal: 60_000 }), seller: weaver },
]);

const idsOf = (view: CartView) => soldItemsOf(view).map(({ item: { id } }) => id);

test("another quantity moves the line, the shipping and the total at once", () => {
  expect(cart.amounts).toEqual({ items: 80_000, itemDiscount: 0, shipping: 3_000, payable: 83_000 });
  const after = afterAct(cart, { act: "count", itemId: "bowl", quantity: 5 });
  expect(after.groups[0]).toMatchObject({
    items: [{ id: "bowl", quantity: 5, lineTotal: 50_000 }, { id: "cup" }],
    shippingFee: 0,
    untilFreeShipping: 0,
  });
  expect(after.amounts.payable).toBe(110_000);
});

test("more than is left is shown as that", () => {
  const after = afterAct(cart, { act: "count", itemId: "bowl", quantity: 11 });
  expect(after.groups[0]?.items[0]).toMatchObject({ quantity: 11, problem: "FEW_LEFT" });
});

test("selecting counts in or out, one or all", () => {
  const none = afterAct(cart, { act: "select all", selected: false });
  expect(none).toMatchObject({ count: 3, toOrder: 0, amounts: { payable: 0 } });
  const one = afterAct(none, { act: "select", itemId: "cup", selected: true });
  expect(one).toMatchObject({ toOrder: 1, amounts: { items: 20_000, shipping: 3_000 } });
});

test("what is taken out is gone, and an empty seller with it", () => {
  expect(idsOf(afterAct(cart, { act: "remove", itemId: "shirt" }))).toEqual(["bowl", "cup"]);
  expect(afterAct(cart, { act: "remove", itemId: "shirt" }).groups).toHaveLength(1);
  expect(idsOf(afterAct(cart, { act: "remove selected" }))).toEqual(["cup"]);
});

test("what is not there, or comes back, waits for the shop", () => {
  expect(afterAct(cart, { act: "remove", itemId: "nothing" })).toEqual(cart);
  expect(afterAct(cart, { act: "put back", variantId: "bowl", quantity: 1 })).toBe(cart);
});

const id = "0198b2a4-7c1e-7a10-8f00-0123456789ab";

test.each([
  [
    { act: "count", itemId: id, quantity: "12" },
    { act: "count", itemId: id, quantity: 12 },
  ],
  [
    { act: "select", itemId: id, selected: "false" },
    { act: "select", itemId: id, selected: false },
  ],
  [
    { act: "remove", itemId: id.toUpperCase() },
    { act: "remove", itemId: id },
  ],
])("a form's %j is understood", (given, understood) => {
  expect(CartAct.parse(given)).toEqual(understood);
});

test.each([
  { act: "count", itemId: id, quantity: "0" },
  { act: "count", itemId: id, quantity: "100" },
  { act: "count", itemId: id, quantity: "1.5" },
  { act: "count", itemId: "1", quantity: "1" },
  { act: "select", itemId: id, selected: "yes" },
  { act: "remove", itemId: id, userId: id },
  { act: "burn" },
])("a form's %j is refused", (given) => {
  expect(CartAct.safeParse(given).success).toBe(false);
});
