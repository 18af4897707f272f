import { expect, test } from "vitest";
import { getOrder } from "@/lib/order/queries";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { Refusal } from "@/lib/platform/refusal";
import { createIssue } from "@/lib/testing/create-issue";
import { createProduct, createUser } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import { placeOrder } from "./place-order";
import type { PlaceFromItems } from "./schemas";

// Read on first use: to this file Redis is a port nobody listens at.
process.env.UPSTASH_REDIS_REST_URL = "http://127.0.0.1:65535";
process.env.LOG_LEVEL = "silent";

const one = (variantId: string, quantity = 1) => ({ items: [{ variantId, quantity }] });
const stockOf = (variantId: string) => database().inventory.findUniqueOrThrow({ where: { variantId } });
const orderOf = (number: string) => database().order.findUniqueOrThrow({ where: { number } });

/** Everything placing an order could leave behind. */
async function written(): Promise<Record<string, unknown>> {
  const db = database();
  return {
    orders: await db.order.count(),
    items: await db.orderItem.count(),
    events: await db.orderItemEvent.count(),
    changes: await db.stateChange.count(),
    announcements: await db.outbox.count(),
    movements: await db.stockMovement.count(),
    reserved: await db.inventory.aggregate({ _sum: { reserved: true, onHand: true } }),
    heldCoupons: await db.couponIssue.count({ where: { orderId: { not: null } } }),
    wallets: await db.wallet.aggregate({ _sum: { balance: true, held: true } }),
    walletEntries: await db.walletEntry.count(),
  };
}

/** The refusal of an order, after which everything is as it was. */
async function refused(userId: string, input: PlaceFromItems): Promise<Refusal> {
  const before = await written();
  const error = await placeOrder(userId, input, null).then(
    (number) => `placed ${number}`,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Refusal);
  expect(await written()).toEqual(before);
  return error as Refusal;
}

test("items become an order at the prices of this moment, with their stock set aside, while Redis is away", async () => {
  const user = await createUser({ phone: "01012345678", postcode: "03000", address: "서울 종로구" });
  const bowl = await createProduct({ name: "막사발", price: 9_000, listPrice: 10_000 });
  await database().product.update({ where: { id: bowl.id }, data: { price: 11_000, listPrice: 12_000 } });
  const number = await placeOrder(user.id, one(bowl.variantId, 2), null);
  const order = await getOrder(user.id, number);
  expect(order).toMatchObject({
    status: "CREATED",
    amounts: { items: 24_000, itemDiscount: 2_000, orderDiscount: 0, shipping: 3_000, payable: 25_000 },
    balanceUse: 0,
    address: { receiver: user.name, postcode: "03000" },
    items: [{ name: "막사발", unitPrice: 12_000, itemDiscount: 1_000, quantity: 2, lineTotal: 22_000 }],
  });
  expect(await stockOf(bowl.variantId)).toMatchObject({ onHand: 10, reserved: 2 });
  const { id } = await orderOf(number);
  expect(await database().outbox.count({ where: { aggregateId: id, type: "order/created" } })).toBe(1);
});

test("a variant costs what it costs more, and one named twice is one line", async () => {
  const user = await createUser();
  const { variants } = await createProduct({
    price: 10_000,
    variants: [{ label: "작은" }, { label: "큰", priceDifference: 5_000 }],
  });
  const [small, large] = variants;
  const items = [large, small, large].map((variant) => ({ variantId: variant?.id ?? "", quantity: 1 }));
  const order = await getOrder(user.id, await placeOrder(user.id, { items }, null));
  expect(order.amounts).toMatchObject({ items: 40_000, payable: 43_000 });
  expect(order.items.map(({ option, unitPrice, quantity }) => [option, unitPrice, quantity]).sort()).toEqual([
    ["작은", 10_000, 1],
    ["큰", 15_000, 2],
  ]);
});

test("the address of the request goes before that of the profile", async () => {
  const user = await createUser({ phone: "01012345678", postcode: "03000", address: "서울 종로구" });
  const { variantId } = await createProduct();
  const address = {
    receiver: "박단골",
    phone: "01087654321",
    postcode: "48000",
    address: "부산 해운대구",
    addressDetail: "1동",
    deliveryNote: "문 앞에 두세요.",
  };
  const order = await getOrder(user.id, await placeOrder(user.id, { ...one(variantId), address }, null));
  expect(order.address).toEqual(address);
});

test("a coupon is taken off and held for the order; for another order it is refused", async () => {
  const user = await createUser();
  const { variantId } = await createProduct({ price: 10_000 });
  const issue = await createIssue(user.id, { kind: "PERCENT", value: 20, cap: 1_500 });
  const input = { ...one(variantId), couponIssueId: issue.id };
  const number = await placeOrder(user.id, input, null);
  const { id, ...order } = await orderOf(number);
  expect(order).toMatchObject({ orderDiscount: 1_500, payable: 11_500, couponIssueId: issue.id });
  expect(await database().couponIssue.findUniqueOrThrow({ where: { id: issue.id } })).toMatchObject({
    status: "ACTIVE",
    orderId: id,
  });
  expect(await refused(user.id, input)).toMatchObject({
    code: "COUPON_NOT_USABLE",
    details: { reason: "HELD" },
  });
});

test("somebody else's coupon, one that has ended and one for larger orders are refused", async () => {
  const [user, other] = [await createUser(), await createUser()];
  const { variantId } = await createProduct({ price: 10_000 });
  const theirs = await createIssue(other.id);
  const ended = await createIssue(user.id);
  await database().couponIssue.update({ where: { id: ended.id }, data: { expiresAt: new Date() } });
  const larger = await createIssue(user.id, { minimum: 10_001 });
  for (const [couponIssueId, reason] of [
    [theirs.id, "NOT_OWNED"],
    [newId(), "NOT_OWNED"],
    [ended.id, "EXPIRED"],
    [larger.id, "MINIMUM_NOT_REACHED"],
  ] as const) {
    expect(await refused(user.id, { ...one(variantId), couponIssueId })).toMatchObject({
      code: "COUPON_NOT_USABLE",
      status: 409,
      details: { reason },
    });
  }
});

test("a coupon that saves nothing on what is ordered is not used up", async () => {
  const user = await createUser();
  const { variantId } = await createProduct({ price: 90_000, listPrice: 90_000 });
  const { id: couponIssueId } = await createIssue(user.id, { kind: "FREE_SHIPPING", value: 0 });
  expect(await refused(user.id, { ...one(variantId), couponIssueId })).toMatchObject({
    code: "COUPON_NOT_USABLE",
    status: 409,
    details: { reason: "NOTHING_SAVED" },
  });
});

test("of the balance all that is free may be used, and not one won more", async () => {
  const user = await createUser({ balance: 5_000 });
  await database().wallet.update({ where: { userId: user.id }, data: { held: 1_000 } });
  const { variantId } = await createProduct({ price: 10_000 });
  expect(await refused(user.id, { ...one(variantId), balanceUse: 4_001 })).toMatchObject({
    code: "BALANCE_NOT_ENOUGH",
    status: 409,
    details: { wanted: 4_001, spendable: 4_000 },
  });
  const number = await placeOrder(user.id, { ...one(variantId), balanceUse: 4_000 }, null);
  expect(await orderOf(number)).toMatchObject({ balanceUse: 4_000, payable: 13_000 });
  expect(await database().wallet.findUniqueOrThrow({ where: { userId: user.id } })).toMatchObject({
    balance: 5_000,
    held: 1_000,
  });
});

test("no more of the balance is used than there is to pay", async () => {
  const user = await createUser({ balance: 50_000 });
  const { variantId } = await createProduct({ price: 10_000 });
  expect(await refused(user.id, { ...one(variantId), balanceUse: 13_001 })).toMatchObject({
    code: "INVALID_REQUEST",
    status: 400,
  });
  expect(await refusalOf(placeOrder(user.id, { ...one(variantId), balanceUse: 13_000 }, null))).toBe(
    "accepted",
  );
});

test("what the shop does not know is not found, also beside what it does", async () => {
  const user = await createUser();
  const { variantId } = await createProduct();
  const unknown = { variantId: newId(), quantity: 1 };
  for (const items of [[unknown], [{ variantId, quantity: 1 }, unknown]]) {
    expect(await refused(user.id, { items })).toMatchObject({ code: "ENTITY_NOT_FOUND", status: 404 });
  }
});

test("what is suspended is not sold, and the refusal names it and nothing else", async () => {
  const user = await createUser();
  const [suspended, sold] = [await createProduct({ status: "SUSPENDED" }), await createProduct()];
  const items = [suspended, sold].map(({ variantId }) => ({ variantId, quantity: 1 }));
  expect(await refused(user.id, { items })).toMatchObject({
    code: "PRODUCT_NOT_ON_SALE",
    status: 409,
    details: {
      products: [{ variantId: suspended.variantId, productId: suspended.id, status: "SUSPENDED" }],
    },
  });
});

test("what is not there so many times is refused with what is short, and the rest is not set aside", async () => {
  const user = await createUser();
  const [enough, short, none] = [
    await createProduct(),
    await createProduct({ variants: [{ stock: 2 }] }),
    await createProduct({ variants: [{ stock: 0 }] }),
  ];
  const items = [
    { variantId: enough.variantId, quantity: 1 },
    { variantId: short.variantId, quantity: 2 },
    { variantId: none.variantId, quantity: 1 },
    { variantId: short.variantId, quantity: 1 },
  ];
  const refusal = await refused(user.id, { items });
  expect(refusal).toMatchObject({ code: "STOCK_NOT_ENOUGH", status: 409 });
  const { shortages } = refusal.details as { shortages: unknown[] };
  expect(shortages).toHaveLength(2);
  expect(shortages).toContainEqual({ variantId: short.variantId, wanted: 3, left: 2 });
  expect(shortages).toContainEqual({ variantId: none.variantId, wanted: 1, left: 0 });
});

test("what others have set aside counts as gone", async () => {
  const [user, other] = [await createUser(), await createUser()];
  const { variantId } = await createProduct({ variants: [{ stock: 3 }] });
  await placeOrder(other.id, one(variantId, 2), null);
  expect(await refused(user.id, one(variantId, 2))).toMatchObject({
    code: "STOCK_NOT_ENOUGH",
    details: { shortages: [{ variantId, wanted: 2, left: 1 }] },
  });
  expect(await refusalOf(placeOrder(user.id, one(variantId), null))).toBe("accepted");
});
