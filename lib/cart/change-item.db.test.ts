import { beforeAll, expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { atOnce, succeeded } from "@/lib/testing/at-once";
import { createProduct, createUser } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import { linesOf, newGuest, putIn } from "./cart-for-tests";
import { changeItem } from "./change-item";

let userId = "";

beforeAll(async () => {
  userId = (await createUser()).id;
});

test("quantity and selection change apart from each other", async () => {
  const { variantId } = await createProduct();
  const itemId = await putIn({ userId }, variantId, 2);
  await changeItem({ userId }, itemId, { quantity: 7 });
  await changeItem({ userId }, itemId, { selected: false });
  expect(await linesOf({ userId })).toMatchObject([{ quantity: 7, selected: false }]);
  await changeItem({ userId }, itemId, {});
  expect(await linesOf({ userId })).toMatchObject([{ quantity: 7, selected: false }]);
});

test("more than is left is refused with what is left; fewer is possible however few are left", async () => {
  const guest = newGuest();
  const { id, variantId } = await createProduct({ variants: [{ stock: 10 }] });
  const itemId = await putIn(guest, variantId, 8);
  await expect(changeItem(guest, itemId, { quantity: 11, selected: false })).rejects.toMatchObject({
    code: "STOCK_NOT_ENOUGH",
    details: { shortages: [{ variantId, wanted: 11, left: 10 }] },
  });
  expect(await linesOf(guest)).toMatchObject([{ quantity: 8, selected: true }]);
  await database().inventory.update({ where: { variantId }, data: { reserved: 9 } });
  await changeItem(guest, itemId, { quantity: 5 });
  expect(await refusalOf(changeItem(guest, itemId, { quantity: 6 }))).toBe("STOCK_NOT_ENOUGH");
  await database().product.update({ where: { id }, data: { status: "SUSPENDED" } });
  await changeItem(guest, itemId, { quantity: 4 });
  expect(await refusalOf(changeItem(guest, itemId, { quantity: 5 }))).toBe("STOCK_NOT_ENOUGH");
  expect(await linesOf(guest)).toMatchObject([{ quantity: 4 }]);
});

test("sixteen at once to the same quantity is that quantity", async () => {
  const guest = newGuest();
  const { variantId } = await createProduct();
  const itemId = await putIn(guest, variantId);
  const results = await atOnce(16, () => changeItem(guest, itemId, { quantity: 4 }));
  expect(succeeded(results)).toHaveLength(16);
  expect(await linesOf(guest)).toMatchObject([{ quantity: 4 }]);
});

test("somebody else's line is not there, and stays as it is", async () => {
  const [owner, other] = [newGuest(), newGuest()];
  const { variantId } = await createProduct();
  const itemId = await putIn(owner, variantId, 2);
  for (const stranger of [other, { userId }])
    expect(await refusalOf(changeItem(stranger, itemId, { quantity: 1 }))).toBe("ENTITY_NOT_FOUND");
  expect(await refusalOf(changeItem(owner, newId(), { quantity: 1 }))).toBe("ENTITY_NOT_FOUND");
  expect(await linesOf(owner)).toMatchObject([{ quantity: 2 }]);
});
