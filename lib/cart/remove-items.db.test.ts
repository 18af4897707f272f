import { expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { atOnce, succeeded } from "@/lib/testing/at-once";
import { createProduct, createUser } from "@/lib/testing/factories";
import { linesOf, newGuest, putIn } from "./cart-for-tests";
import { changeItem } from "./change-item";
import { forgetGuestCarts } from "./forget-guest-carts";
import { removeItem } from "./remove-item";
import { removeOrdered } from "./remove-ordered";
import { removeSelected } from "./remove-selected";
import { selectAll } from "./select-all";

type Owner = Parameters<typeof putIn>[0];

async function fill(owner: Owner, times = 3): Promise<{ ids: string[]; variantIds: string[] }> {
  const { variants } = await createProduct({ variants: Array.from({ length: times }, () => ({})) });
  const variantIds = variants.map(({ id }) => id);
  const ids = [];
  for (const variantId of variantIds) ids.push(await putIn(owner, variantId, 2));
  return { ids, variantIds };
}

const idsOf = async (owner: Owner) => (await linesOf(owner)).map(({ id }) => id);
const selectedOf = async (owner: Owner) => (await linesOf(owner)).map(({ selected }) => selected);

test("a line is taken out once, also when sixteen ask at once; nobody else can", async () => {
  const [owner, other] = [newGuest(), newGuest()];
  const { ids } = await fill(owner);
  const [first = "", ...rest] = ids;
  expect(await removeItem(other, first)).toBe(false);
  expect(await idsOf(owner)).toEqual(ids);
  const results = succeeded(await atOnce(16, () => removeItem(owner, first)));
  expect(results.filter(Boolean)).toHaveLength(1);
  expect(await idsOf(owner)).toEqual(rest);
  expect(await removeItem(owner, first)).toBe(false);
});

test("all are selected or none, in one's own cart alone", async () => {
  const [owner, other] = [newGuest(), newGuest()];
  await fill(owner);
  await fill(other, 1);
  for (const selected of [false, false, true, true]) {
    await selectAll(owner, selected);
    expect(await selectedOf(owner)).toEqual([selected, selected, selected]);
    expect(await selectedOf(other)).toEqual([true]);
  }
});

test("what is selected is taken out, the rest and other carts stay", async () => {
  const [owner, other] = [newGuest(), newGuest()];
  const { ids } = await fill(owner);
  const { ids: others } = await fill(other);
  await changeItem(owner, ids[1] ?? "", { selected: false });
  await removeSelected(owner);
  await removeSelected(owner);
  expect(await idsOf(owner)).toEqual([ids[1]]);
  expect(await idsOf(other)).toEqual(others);
});

test("as many as were ordered leave the member's cart, and nobody else's; what was put in since then stays", async () => {
  const [member, neighbour] = [{ userId: (await createUser()).id }, { userId: (await createUser()).id }];
  const { ids, variantIds } = await fill(member);
  for (const variantId of variantIds) await putIn(neighbour, variantId);
  const [first = "", second = "", third = ""] = variantIds;
  const ordered = [
    { variantId: first, quantity: 2 },
    { variantId: second, quantity: 3 },
    { variantId: third, quantity: 1 },
  ];
  await removeOrdered(member.userId, ordered);
  await removeOrdered(member.userId, []);
  expect(await linesOf(member)).toEqual([expect.objectContaining({ id: ids[2], quantity: 1 })]);
  expect(await idsOf(neighbour)).toHaveLength(3);
});

test.each([
  { bought: 1, left: 2 },
  { bought: 2, left: 1 },
])("what is put in at the moment $bought of 2 are bought stays", async ({ bought, left }) => {
  const member = { userId: (await createUser()).id };
  for (let time = 0; time < 8; time += 1) {
    const { variantIds } = await fill(member, 1);
    const [variantId = ""] = variantIds;
    const ordered = [{ variantId, quantity: bought }];
    await Promise.all([putIn(member, variantId, 1), removeOrdered(member.userId, ordered)]);
    const lines = await linesOf(member);
    expect(lines.find((line) => line.variantId === variantId)).toMatchObject({ quantity: left });
  }
});

async function countWaiting(): Promise<number | undefined> {
  const [found] = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return found?.count;
}

test("what is bought while more is being put in does not come back", async () => {
  const member = { userId: (await createUser()).id };
  const { variantIds } = await fill(member, 1);
  const [variantId = ""] = variantIds;
  // Held between reading what is in and writing: the payment comes in between.
  let adding: Promise<unknown> | undefined;
  await database().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM cart_items WHERE variant_id = ${variantId}::uuid FOR UPDATE`;
    adding = putIn(member, variantId, 1);
    await expect.poll(countWaiting).toBe(1);
    await tx.$executeRaw`UPDATE cart_items SET quantity = quantity - 1 WHERE variant_id = ${variantId}::uuid`;
  });
  await adding;
  expect(await linesOf(member)).toEqual([expect.objectContaining({ variantId, quantity: 2 })]);
});

test("a guest's cart is forgotten once its cookie has run out; a member's never is", async () => {
  const [lately, longAgo] = [newGuest(), newGuest()];
  const member = { userId: (await createUser()).id };
  for (const owner of [lately, longAgo, member]) await fill(owner, 1);
  const days = (count: number) => new Date(Date.now() - count * 86_400_000);
  await database().cart.updateMany({ where: { OR: [longAgo, member] }, data: { updatedAt: days(32) } });
  await database().cart.updateMany({ where: lately, data: { updatedAt: days(30) } });
  expect(await forgetGuestCarts()).toBe(1);
  expect(await forgetGuestCarts()).toBe(0);
  expect(await database().cart.count({ where: longAgo })).toBe(0);
  for (const owner of [lately, member]) expect(await idsOf(owner)).toHaveLength(1);
});
