import { expect, test } from "vitest";
import { newGuest, putIn } from "@/lib/cart/cart-for-tests";
import { changeItem } from "@/lib/cart/change-item";
import { database } from "@/lib/platform/database";
import { countStatements } from "@/lib/testing/count-statements";
import { createProduct, createSeller, createUser } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import { CartView } from "./cart-views";
import { openSheetFromCart } from "./open-sheet-from-cart";
import { viewCart } from "./view-cart";

const itemsOf = async (owner: Parameters<typeof viewCart>[0]) =>
  (await viewCart(owner)).groups.flatMap(({ items }) => items);

test("a cart shows what the goods cost now, by seller, with shipping and what is missing to free shipping", async () => {
  const guest = newGuest();
  const [potter, weaver] = [await createSeller(), await createSeller({ businessName: "여백옷집" })];
  const bowl = await createProduct({ sellerId: potter.id, name: "막사발", price: 9_000, listPrice: 12_000 });
  const shirt = await createProduct({
    sellerId: weaver.id,
    name: "셔츠",
    price: 50_000,
    variants: [{}, { label: "먹" }],
  });
  const bowlId = await putIn(guest, bowl.variantId, 4);
  const shirtId = await putIn(guest, shirt.variants[1]?.id ?? "");
  const view = await viewCart(guest);
  expect(CartView.parse(view)).toEqual(view);
  expect(view).toMatchObject({
    groups: [
      {
        seller: { id: weaver.id, name: "여백옷집" },
        items: [
          { id: shirtId, name: "셔츠", option: "먹", imageUrl: "/art/bowl-400.avif", lineTotal: 50_000 },
        ],
        goods: 50_000,
        shippingFee: 0,
        untilFreeShipping: 0,
      },
      {
        seller: { id: potter.id },
        items: [{ id: bowlId, quantity: 4, unitPrice: 12_000, itemDiscount: 3_000, price: 9_000, stock: 10 }],
        goods: 36_000,
        shippingFee: 3_000,
        untilFreeShipping: 14_000,
      },
    ],
    count: 2,
    toOrder: 2,
    amounts: { items: 98_000, itemDiscount: 12_000, shipping: 3_000, payable: 89_000 },
  });
  await changeItem(guest, bowlId, { selected: false });
  expect(await viewCart(guest)).toMatchObject({
    toOrder: 1,
    amounts: { items: 50_000, itemDiscount: 0, shipping: 0, payable: 50_000 },
  });
});

test("it says what has changed since it was put in, and leaves out of the total what cannot be had", async () => {
  const guest = newGuest();
  const dearer = await createProduct({ price: 10_000 });
  const few = await createProduct({ variants: [{ stock: 5 }] });
  const gone = await createProduct();
  const withdrawn = await createProduct();
  const empty = await createProduct();
  for (const { variantId } of [dearer, few, gone, withdrawn, empty]) await putIn(guest, variantId, 4);
  const [product, inventory] = [database().product, database().inventory];
  await product.update({ where: { id: dearer.id }, data: { price: 11_000, listPrice: 11_000 } });
  await inventory.update({ where: { variantId: few.variantId }, data: { reserved: 2 } });
  await product.update({ where: { id: gone.id }, data: { status: "SOLD_OUT" } });
  await product.update({ where: { id: withdrawn.id }, data: { status: "SUSPENDED" } });
  await inventory.update({ where: { variantId: empty.variantId }, data: { reserved: 10 } });
  const items = new Map((await itemsOf(guest)).map((item) => [item.variantId, item]));
  expect(items.get(dearer.variantId)).toMatchObject({ price: 11_000, priceSeen: 10_000, problem: null });
  expect(items.get(few.variantId)).toMatchObject({ stock: 3, problem: "FEW_LEFT" });
  expect(items.get(gone.variantId)).toMatchObject({ stock: 0, problem: "SOLD_OUT" });
  expect(items.get(empty.variantId)).toMatchObject({ stock: 0, problem: "SOLD_OUT" });
  expect(items.get(withdrawn.variantId)).toMatchObject({ stock: 0, problem: "NOT_ON_SALE" });
  const { count, toOrder, amounts } = await viewCart(guest);
  expect({ count, toOrder, items: amounts.items }).toEqual({ count: 5, toOrder: 2, items: 84_000 });
});

test("a cart is one statement, for one thing as for fifty; nobody's cart is none", async () => {
  const guest = newGuest();
  const { variants } = await createProduct({ variants: Array.from({ length: 50 }, () => ({})) });
  await putIn(guest, variants[0]?.id ?? "");
  for (const some of [variants.slice(0, 1), variants]) {
    for (const { id } of some) await putIn(guest, id);
    const { all } = await countStatements(() => viewCart(guest));
    expect(all).toHaveLength(1);
  }
  const { all } = await countStatements(() => viewCart(null));
  expect(all).toHaveLength(0);
  expect(await viewCart(newGuest())).toMatchObject({ groups: [], count: 0, amounts: { payable: 0 } });
});

test("a sheet is opened of what is selected and can be had, at what the cart said", async () => {
  const { id: userId } = await createUser();
  const [wanted, later, gone] = [await createProduct(), await createProduct(), await createProduct()];
  await putIn({ userId }, wanted.variantId, 3);
  const laterId = await putIn({ userId }, later.variantId);
  await putIn({ userId }, gone.variantId);
  await changeItem({ userId }, laterId, { selected: false });
  await database().product.update({ where: { id: gone.id }, data: { status: "SOLD_OUT" } });
  const before = await viewCart({ userId });
  const sheet = await openSheetFromCart(userId);
  expect(sheet.items).toMatchObject([{ variantId: wanted.variantId, quantity: 3 }]);
  expect(sheet.amounts).toMatchObject(before.amounts);
  expect(await viewCart({ userId })).toEqual(before);
});

test("an order of nothing, of too many things or of more than is left is refused", async () => {
  const { id: userId } = await createUser();
  expect(await refusalOf(openSheetFromCart(userId))).toBe("INVALID_REQUEST");
  const { variants } = await createProduct({ variants: Array.from({ length: 51 }, () => ({})) });
  for (const { id } of variants) await putIn({ userId }, id, 2);
  expect(await refusalOf(openSheetFromCart(userId))).toBe("INVALID_REQUEST");
  const [last] = await itemsOf({ userId });
  await changeItem({ userId }, last?.id ?? "", { selected: false });
  expect(await refusalOf(openSheetFromCart(userId))).toBe("accepted");
  await database().inventory.update({ where: { variantId: variants[0]?.id ?? "" }, data: { reserved: 9 } });
  await expect(openSheetFromCart(userId)).rejects.toMatchObject({
    code: "STOCK_NOT_ENOUGH",
    details: { shortages: [{ variantId: variants[0]?.id, wanted: 2, left: 1 }] },
  });
});
