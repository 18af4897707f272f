import { expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { atOnce, succeeded } from "@/lib/testing/at-once";
import { createProduct, createUser } from "@/lib/testing/factories";
import { linesOf, newGuest, putIn, quantitiesOf } from "./cart-for-tests";
import { changeItem } from "./change-item";
import { mostItems } from "./limits";
import { mergeGuestCart } from "./merge-guest-cart";

const variantsOf = async (count: number, stock = 10): Promise<string[]> => {
  const { variants } = await createProduct({ variants: Array.from({ length: count }, () => ({ stock })) });
  return variants.map(({ id }) => id);
};

const newMember = async () => ({ userId: (await createUser()).id });

test("what both have adds up to 99 at most, the rest comes along, and the guest's cart is gone", async () => {
  const [guest, member] = [newGuest(), await newMember()];
  const [both = "", much = "", old = "", fresh = ""] = await variantsOf(4, 200);
  await putIn(member, old, 1);
  await putIn(member, both, 2);
  const muchId = await putIn(member, much, 60);
  await changeItem(member, muchId, { selected: false });
  await putIn(guest, both, 3);
  await putIn(guest, much, 50);
  const freshId = await putIn(guest, fresh, 4);
  await changeItem(guest, freshId, { selected: false });
  await mergeGuestCart(guest.guestId, member.userId);
  expect(await linesOf(member)).toMatchObject([
    { variantId: old, quantity: 1, selected: true },
    { variantId: both, quantity: 5, selected: true },
    { id: muchId, variantId: much, quantity: 99, selected: true },
    { id: freshId, variantId: fresh, quantity: 4, selected: false },
  ]);
  expect(await database().cart.count({ where: guest })).toBe(0);
});

test("a second log-in changes nothing, and neither does one without a cart", async () => {
  const [guest, member] = [newGuest(), await newMember()];
  const [variantId = ""] = await variantsOf(1);
  await mergeGuestCart(guest.guestId, member.userId);
  expect(await database().cart.count({ where: member })).toBe(0);
  await putIn(guest, variantId, 3);
  await mergeGuestCart(guest.guestId, member.userId);
  await mergeGuestCart(guest.guestId, member.userId);
  expect(await quantitiesOf(member)).toEqual([3]);
});

test("sixteen log-ins at once merge once", async () => {
  const [guest, member] = [newGuest(), await newMember()];
  const [shared = "", own = ""] = await variantsOf(2);
  await putIn(member, shared, 2);
  await putIn(guest, shared, 3);
  await putIn(guest, own, 1);
  const results = await atOnce(16, () => mergeGuestCart(guest.guestId, member.userId));
  expect(succeeded(results)).toHaveLength(16);
  expect(await quantitiesOf(member)).toEqual([5, 1]);
});

test("two members who bring the same guest's cart: one of them has it", async () => {
  const guest = newGuest();
  const members = [await newMember(), await newMember()];
  const [variantId = ""] = await variantsOf(1);
  await putIn(guest, variantId, 2);
  await atOnce(2, (index) => mergeGuestCart(guest.guestId, members[index]?.userId ?? ""));
  const quantities = (await Promise.all(members.map(quantitiesOf))).flat();
  expect(quantities).toEqual([2]);
});

test("a merged cart holds no more than a cart holds; what was put in last comes along", async () => {
  const [guest, member] = [newGuest(), await newMember()];
  const ids = await variantsOf(mostItems + 1);
  for (const variantId of ids.slice(0, mostItems - 1)) await putIn(member, variantId);
  for (const variantId of ids.slice(mostItems - 1)) await putIn(guest, variantId);
  await mergeGuestCart(guest.guestId, member.userId);
  const kept = (await linesOf(member)).map(({ variantId }) => variantId);
  expect(kept).toHaveLength(mostItems);
  expect(kept).toContain(ids[mostItems]);
  expect(kept).not.toContain(ids[mostItems - 1]);
});
