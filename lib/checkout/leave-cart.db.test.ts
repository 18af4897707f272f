import { expect, test } from "vitest";
import { putIn, quantitiesOf } from "@/lib/cart/cart-for-tests";
import { isFromCart } from "@/lib/order/is-from-cart";
import { createProduct, createUser } from "@/lib/testing/factories";
import { openFor } from "@/lib/testing/toss-shop";
import { openSheet } from "./open-sheet";
import { openSheetFromCart } from "./open-sheet-from-cart";
import { placeOrder } from "./place-order";

async function scene() {
  const user = await createUser({ balance: 1_000_000 });
  const { variantId } = await createProduct({ variants: [{ stock: 20 }] });
  await putIn({ userId: user.id }, variantId, 3);
  const buy = async (orderSheetId: string) => {
    const number = await placeOrder(user.id, { orderSheetId }, null);
    const fromCart = await isFromCart(user.id, number);
    await openFor({ user, number }, "BALANCE");
    return fromCart;
  };
  return { userId: user.id, variantId, buy, inCart: () => quantitiesOf({ userId: user.id }) };
}

test("what was taken from the cart leaves it once it is paid for, and what was put in meanwhile stays", async () => {
  const { userId, variantId, buy, inCart } = await scene();
  const { id } = await openSheetFromCart(userId);
  await putIn({ userId }, variantId, 1);
  expect(await inCart()).toEqual([4]);
  expect(await buy(id)).toBe(true);
  expect(await inCart()).toEqual([1]);
});

test("what is bought beside the cart leaves it alone", async () => {
  const { userId, variantId, buy, inCart } = await scene();
  const { id } = await openSheet(userId, { items: [{ variantId, quantity: 1 }] });
  expect(await buy(id)).toBe(false);
  expect(await inCart()).toEqual([3]);
});
