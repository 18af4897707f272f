import { afterEach, expect, test } from "vitest";
import { addItem } from "@/lib/cart/add-item";
import { changeItem } from "@/lib/cart/change-item";
import { takeFromGate } from "@/lib/inventory/gate";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { atOnce, succeeded } from "@/lib/testing/at-once";
import { countStatements } from "@/lib/testing/count-statements";
import { createProduct, createUser } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import { joinWaitlist } from "@/lib/waitlist/join-waitlist";
import { cancelUnpaidOrder } from "./cancel-unpaid-order";
import { offerStock } from "./offer-stock";
import { openSheet } from "./open-sheet";
import { openSheetFromCart } from "./open-sheet-from-cart";
import { placeOrder } from "./place-order";
import {
  entryOf,
  eventsOf,
  everythingHolds,
  inventoryOf,
  joinAnew,
  offerTo,
  queueOf,
  runOut,
  statesOf,
} from "./queue-for-tests";
import { viewCart } from "./view-cart";

afterEach(everythingHolds);

const items = (variantId: string, quantity = 1) => ({ items: [{ variantId, quantity }] });
const buy = (userId: string, variantId: string, quantity = 1) =>
  placeOrder(userId, items(variantId, quantity), null);

test.each(["items", "sheet", "cart"] as const)(
  "an order from %s takes the own offer, also when the gate says that nothing is left",
  async (from) => {
    const { variantId, waiting } = await queueOf(2);
    await offerTo(variantId, 1);
    const { userId } = waiting[0];
    expect(await takeFromGate(newId(), [{ variantId, quantity: 1 }])).toMatchObject({ taken: false });
    if (from === "items") await buy(userId, variantId);
    else {
      if (from === "cart") await addItem({ userId }, { variantId, quantity: 1 });
      const sheet =
        from === "sheet" ? await openSheet(userId, items(variantId)) : await openSheetFromCart(userId);
      await placeOrder(userId, { orderSheetId: sheet.id }, null);
    }
    expect(await statesOf(variantId)).toEqual(["TAKEN", "WAITING"]);
    expect(await inventoryOf(variantId)).toEqual({ onHand: 1, reserved: 1 });
    const moves = await database().stockMovement.findMany({ where: { variantId }, orderBy: { id: "asc" } });
    expect(moves.map(({ kind, reason }) => [kind, reason])).toEqual([
      ["INBOUND", "입고"],
      ["RESERVE", "대기 제안"],
      ["RELEASE", "대기 주문"],
      ["RESERVE", "주문"],
    ]);
  },
);

test("the cart of somebody with an offer warns of nothing up to what is kept, and of more beyond it", async () => {
  const { variantId, waiting } = await queueOf(1, { quantity: 2 });
  await offerTo(variantId, 2);
  const owner = { userId: waiting[0].userId };
  await addItem(owner, { variantId, quantity: 1 });
  const [item] = (await viewCart(owner)).groups.flatMap((group) => group.items);
  expect(item).toMatchObject({ stock: 2, problem: null });
  await changeItem(owner, item?.id ?? "", { quantity: 2 });
  expect(await refusalOf(changeItem(owner, item?.id ?? "", { quantity: 3 }))).toBe("STOCK_NOT_ENOUGH");
  const other = { userId: (await createUser()).id };
  expect(await refusalOf(addItem(other, { variantId, quantity: 1 }))).toBe("STOCK_NOT_ENOUGH");
});

test("two orders at once from one offer: one takes it, the other finds what everybody finds", async () => {
  const { variantId, waiting } = await queueOf(1);
  await offerTo(variantId, 1);
  const codes = succeeded(await atOnce(8, () => refusalOf(buy(waiting[0].userId, variantId))));
  expect(codes.filter((code) => code === "accepted")).toHaveLength(1);
  expect(codes.filter((code) => code === "STOCK_NOT_ENOUGH")).toHaveLength(7);
  expect(await inventoryOf(variantId)).toEqual({ onHand: 1, reserved: 1 });
});

test("who takes fewer than were kept gives back the rest; who wants more needs stock for it", async () => {
  const { variantId, waiting } = await queueOf(2, { quantity: 3 });
  await offerTo(variantId, 3);
  expect(await refusalOf(buy(waiting[0].userId, variantId, 4))).toBe("STOCK_NOT_ENOUGH");
  expect(await statesOf(variantId)).toEqual(["OFFERED", "WAITING"]);
  await buy(waiting[0].userId, variantId, 1);
  expect(await inventoryOf(variantId)).toEqual({ onHand: 3, reserved: 1 });
  expect(await offerStock(variantId)).toBe(1);
  expect(await entryOf(waiting[1])).toMatchObject({ status: "OFFERED", quantity: 2 });
});

test("an offer that has run out is no right any more, swept or not", async () => {
  const { variantId, waiting } = await queueOf(1);
  await offerTo(variantId, 1);
  await runOut(waiting[0]);
  expect(await refusalOf(buy(waiting[0].userId, variantId))).toBe("STOCK_NOT_ENOUGH");
  expect(await refusalOf(openSheet(waiting[0].userId, items(variantId)))).toBe("STOCK_NOT_ENOUGH");
});

test("an order from an offer that ends unpaid is the next one's turn", async () => {
  const { variantId, waiting } = await queueOf(2);
  await offerTo(variantId, 1);
  const number = await buy(waiting[0].userId, variantId);
  await cancelUnpaidOrder(waiting[0].userId, number);
  expect(await offerStock(variantId)).toBe(1);
  expect(await statesOf(variantId)).toEqual(["TAKEN", "OFFERED"]);
});

test("several offers and ordinary goods in one order: all of it, or nothing and the offers stay", async () => {
  const { id: userId } = await createUser();
  const { variants } = await createProduct({ variants: [{ stock: 0 }, { stock: 0 }, { stock: 5 }] });
  const [one, two, three] = variants.map(({ id }) => id) as [string, string, string];
  for (const variantId of [one, two]) {
    await joinWaitlist({ userId, variantId, quantity: 1 });
    await offerTo(variantId, 1);
  }
  const all = (last: number) => ({
    items: [one, two]
      .map((variantId) => ({ variantId, quantity: 1 }))
      .concat({ variantId: three, quantity: last }),
  });
  expect(await refusalOf(placeOrder(userId, all(6), null))).toBe("STOCK_NOT_ENOUGH");
  expect([...(await statesOf(one)), ...(await statesOf(two))]).toEqual(["OFFERED", "OFFERED"]);
  await placeOrder(userId, all(5), null);
  expect([...(await statesOf(one)), ...(await statesOf(two))]).toEqual(["TAKEN", "TAKEN"]);
  expect(await inventoryOf(three)).toEqual({ onHand: 5, reserved: 5 });
});

test("who is turned away again and again asks the database about offers once a second", async () => {
  const product = await createProduct({ variants: [{ stock: 0 }] });
  const { id } = await createUser();
  await refusalOf(buy(id, product.variantId));
  const { queries } = await countStatements(() => atOnce(32, () => refusalOf(buy(id, product.variantId))));
  expect(queries.length).toBeLessThanOrEqual(2);
});

test("two hundred who are turned away while offers are open ask the database a handful of times", async () => {
  const { variantId, waiting } = await queueOf(2);
  await offerTo(variantId, 1);
  const strangers = await Promise.all(Array.from({ length: 200 }, () => createUser()));
  await refusalOf(buy(strangers[0]?.id ?? "", variantId));
  const { queries } = await countStatements(async () => {
    const codes = await atOnce(200, (index) => refusalOf(buy(strangers[index]?.id ?? "", variantId)));
    expect(new Set(succeeded(codes))).toEqual(new Set(["STOCK_NOT_ENOUGH"]));
  });
  expect(queries.length).toBeLessThanOrEqual(5);
  expect(await refusalOf(buy(waiting[0].userId, variantId))).toBe("accepted");
  expect(await offerTo(variantId, 1)).toBe(1);
  expect(await refusalOf(buy(waiting[1].userId, variantId))).toBe("accepted");
});

test("an order from five offers is as many statements as an order from one", async () => {
  const asked = async (count: number) => {
    const { id: userId } = await createUser();
    const { variants } = await createProduct({
      variants: Array.from({ length: count }, () => ({ stock: 0 })),
    });
    for (const { id: variantId } of variants) {
      await joinWaitlist({ userId, variantId, quantity: 1 });
      await offerTo(variantId, 1);
    }
    const order = { items: variants.map(({ id: variantId }) => ({ variantId, quantity: 1 })) };
    return (await countStatements(() => placeOrder(userId, order, null))).queries;
  };
  await asked(1);
  const [one, five] = [await asked(1), await asked(5)];
  expect(five).toEqual(one);
});

test("an order that takes all of an offer calls nobody; one that leaves some of it calls the queue", async () => {
  const { variantId, waiting } = await queueOf(2, { quantity: 2 });
  await offerTo(variantId, 4);
  await joinAnew(variantId);
  const called = await eventsOf("stock/returned", variantId);
  await buy(waiting[0].userId, variantId, 2);
  expect(await eventsOf("stock/returned", variantId)).toBe(called);
  await buy(waiting[1].userId, variantId, 1);
  expect(await eventsOf("stock/returned", variantId)).toBe(called + 1);
});
