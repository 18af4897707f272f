import { beforeAll, expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { atOnce, succeeded } from "@/lib/testing/at-once";
import { createProduct, createUser } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import { addItem } from "./add-item";
import { linesOf, newGuest, putIn, quantitiesOf } from "./cart-for-tests";
import { changeItem } from "./change-item";
import { mostItems } from "./limits";

let userId = "";

beforeAll(async () => {
  userId = (await createUser()).id;
});

test("a member and a guest each put goods in a cart of their own, at the price of the moment", async () => {
  const { variants } = await createProduct({
    price: 9_000,
    listPrice: 12_000,
    variants: [{}, { label: "큰 것", priceDifference: 2_000 }],
  });
  const large = variants[1]?.id ?? "";
  const guest = newGuest();
  expect(await addItem({ userId }, { variantId: large, quantity: 2 })).toBe(1);
  expect(await addItem(guest, { variantId: large, quantity: 5 })).toBe(1);
  expect(await linesOf({ userId })).toMatchObject([
    { variantId: large, quantity: 2, selected: true, priceSeen: 11_000 },
  ]);
  expect(await quantitiesOf(guest)).toEqual([5]);
  expect(await linesOf(newGuest())).toEqual([]);
});

test("putting in again adds up, selects it again and remembers the price of now", async () => {
  const guest = newGuest();
  const { id, variantId } = await createProduct({ price: 10_000 });
  const itemId = await putIn(guest, variantId, 2);
  await changeItem(guest, itemId, { selected: false });
  await database().product.update({ where: { id }, data: { price: 8_000 } });
  expect(await addItem(guest, { variantId, quantity: 3 })).toBe(1);
  expect(await linesOf(guest)).toEqual([
    { id: itemId, variantId, quantity: 5, selected: true, priceSeen: 8_000 },
  ]);
});

test("the hundredth of one thing is refused with what is in already, and nothing changes", async () => {
  const guest = newGuest();
  const { variantId } = await createProduct({ variants: [{ stock: 500 }] });
  await addItem(guest, { variantId, quantity: 98 });
  await expect(addItem(guest, { variantId, quantity: 2 })).rejects.toMatchObject({
    code: "INVALID_REQUEST",
    status: 400,
    message: "한 상품은 99개까지 담을 수 있어요. 장바구니에 이미 98개가 있어요.",
  });
  expect(await quantitiesOf(guest)).toEqual([98]);
  await addItem(guest, { variantId, quantity: 1 });
  expect(await quantitiesOf(guest)).toEqual([99]);
});

test("more than there is, what is in included, is refused with what is left", async () => {
  const guest = newGuest();
  const { variantId } = await createProduct({ variants: [{ stock: 5 }] });
  await database().inventory.update({ where: { variantId }, data: { reserved: 1 } });
  await addItem(guest, { variantId, quantity: 3 });
  await expect(addItem(guest, { variantId, quantity: 2 })).rejects.toMatchObject({
    code: "STOCK_NOT_ENOUGH",
    status: 409,
    details: { shortages: [{ variantId, wanted: 5, left: 4 }] },
  });
  expect(await quantitiesOf(guest)).toEqual([3]);
});

test("what is sold out, withdrawn or unknown is refused, and no empty cart is left behind", async () => {
  const guest = newGuest();
  const gone = await createProduct({ status: "SOLD_OUT" });
  const withdrawn = await createProduct({ status: "SUSPENDED" });
  const empty = await createProduct({ variants: [{ stock: 0 }] });
  for (const [variantId, code] of [
    [gone.variantId, "PRODUCT_NOT_ON_SALE"],
    [withdrawn.variantId, "ENTITY_NOT_FOUND"],
    [newId(), "ENTITY_NOT_FOUND"],
    [empty.variantId, "STOCK_NOT_ENOUGH"],
  ] as const)
    expect(await refusalOf(addItem(guest, { variantId, quantity: 1 }))).toBe(code);
  expect(await database().cart.count({ where: guest })).toBe(0);
});

test("sixteen at once on a cart that is not there yet make one cart and one line of sixteen", async () => {
  const guest = newGuest();
  const { variantId } = await createProduct({ variants: [{ stock: 50 }] });
  const results = await atOnce(16, () => addItem(guest, { variantId, quantity: 1 }));
  expect(succeeded(results)).toHaveLength(16);
  expect(await database().cart.count({ where: guest })).toBe(1);
  expect(await quantitiesOf(guest)).toEqual([16]);
});

test("of sixteen at once no more get in than are there", async () => {
  const guest = newGuest();
  const { variantId } = await createProduct({ variants: [{ stock: 10 }] });
  const results = await atOnce(16, () => addItem(guest, { variantId, quantity: 2 }));
  expect(succeeded(results)).toHaveLength(5);
  expect(await quantitiesOf(guest)).toEqual([10]);
});

test("a cart holds a hundred things; more of those in it are still welcome", async () => {
  const guest = newGuest();
  const { variants } = await createProduct({ variants: Array.from({ length: mostItems + 1 }, () => ({})) });
  const ids = variants.map(({ id }) => id);
  for (const variantId of ids.slice(0, mostItems)) await addItem(guest, { variantId, quantity: 1 });
  expect(await refusalOf(addItem(guest, { variantId: ids[mostItems] ?? "", quantity: 1 }))).toBe(
    "INVALID_REQUEST",
  );
  expect(await addItem(guest, { variantId: ids[0] ?? "", quantity: 1 })).toBe(mostItems);
});
