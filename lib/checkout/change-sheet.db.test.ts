import { beforeEach, expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { askRedis } from "@/lib/platform/redis";
import { findSheet } from "@/lib/sheet/find-sheet";
import { atOnce, failed, succeeded } from "@/lib/testing/at-once";
import { countStatements } from "@/lib/testing/count-statements";
import { createIssue } from "@/lib/testing/create-issue";
import { createOrder } from "@/lib/testing/create-order";
import { createProduct, createUser } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import { changeSheet } from "./change-sheet";
import { getSheet } from "./get-sheet";
import { listSheetCoupons } from "./list-sheet-coupons";
import { openSheet } from "./open-sheet";
import { placeOrder } from "./place-order";

const address = {
  receiver: "박단골",
  phone: "01099998888",
  postcode: "06000",
  address: "서울 강남구",
  addressDetail: "3층",
  deliveryNote: "문 앞에 놓아 주세요",
};

/** 5,000 won off from 10,000, unless told otherwise. */
const giveCoupon = async (owner: string, given: Parameters<typeof createIssue>[1] = {}) =>
  (await createIssue(owner, { name: "첫 단골 5,000원", value: 5_000, minimum: 10_000, ...given })).id;

let userId: string;
let sheetId: string;
let product: Awaited<ReturnType<typeof createProduct>>;

/** Goods of 20,000 and shipping of 3,000, for somebody with a balance of 50,000. */
beforeEach(async () => {
  userId = (await createUser({ balance: 50_000 })).id;
  product = await createProduct({ price: 10_000, listPrice: 10_000 });
  sheetId = (await openSheet(userId, { items: [{ variantId: product.variantId, quantity: 2 }] })).id;
});

test("a coupon is applied and taken off, and the sheet is quoted anew each time", async () => {
  const couponIssueId = await giveCoupon(userId);
  const before = await getSheet(userId, sheetId);
  const applied = await changeSheet(userId, sheetId, { couponIssueId });
  expect(applied).toMatchObject({
    amounts: { items: 20_000, itemDiscount: 0, orderDiscount: 5_000, shipping: 3_000, payable: 18_000 },
    coupon: {
      couponIssueId,
      name: "첫 단골 5,000원",
      kind: "FIXED",
      value: 5_000,
      cap: null,
      minimum: 10_000,
    },
  });
  expect((await findSheet(userId, sheetId)).lines).toMatchObject([{ orderDiscountShare: 5_000 }]);
  expect(await getSheet(userId, sheetId)).toEqual(applied);
  expect(await changeSheet(userId, sheetId, { couponIssueId: null })).toEqual(before);
});

test("a coupon is worked out from the frozen price, not from today's", async () => {
  const couponIssueId = await giveCoupon(userId, { kind: "PERCENT", value: 10, cap: null });
  await database().product.update({ where: { id: product.id }, data: { price: 90_000, listPrice: 90_000 } });
  const { amounts } = await changeSheet(userId, sheetId, { couponIssueId });
  expect(amounts).toMatchObject({ items: 20_000, orderDiscount: 2_000, payable: 21_000 });
});

test("free shipping takes the shipping off", async () => {
  const couponIssueId = await giveCoupon(userId, { kind: "FREE_SHIPPING", value: 0, minimum: 0 });
  const { amounts } = await changeSheet(userId, sheetId, { couponIssueId });
  expect(amounts).toMatchObject({ orderDiscount: 0, shipping: 0, payable: 20_000 });
});

test("a coupon that cannot be used is refused with its reason, and the sheet stays as it was", async () => {
  const good = await giveCoupon(userId);
  const before = await changeSheet(userId, sheetId, { couponIssueId: good, balanceUse: 1_000 });
  const order = await createOrder(userId, { ...product, variantId: product.variantId });
  const other = await createUser();
  const wrong: [string, string][] = [
    ["NOT_OWNED", newId()],
    ["NOT_OWNED", await giveCoupon(other.id)],
    ["EXPIRED", await giveCoupon(userId, { status: "EXPIRED" })],
    ["EXPIRED", await giveCoupon(userId, { expiresAt: new Date(Date.now() - 1_000) })],
    ["REVOKED", await giveCoupon(userId, { status: "REVOKED" })],
    ["HELD", await giveCoupon(userId, { orderId: order.id })],
    ["MINIMUM_NOT_REACHED", await giveCoupon(userId, { minimum: 20_001 })],
  ];
  const used = await createOrder(userId, { ...product, variantId: product.variantId });
  wrong.push(["USED", await giveCoupon(userId, { status: "USED", usedAt: new Date(), orderId: used.id })]);
  for (const [reason, couponIssueId] of wrong) {
    await expect(
      changeSheet(userId, sheetId, { couponIssueId, method: "TRANSFER" }),
      reason,
    ).rejects.toMatchObject({
      code: "COUPON_NOT_USABLE",
      status: 409,
      details: { reason },
    });
  }
  expect(await getSheet(userId, sheetId)).toEqual(before);
});

test("a coupon that saves nothing here is refused, as the list says", async () => {
  const saves = { kind: "FREE_SHIPPING", value: 0, minimum: 0 } as const;
  const couponIssueId = await giveCoupon(userId, saves);
  const dear = await createProduct({ price: 90_000, listPrice: 90_000 });
  const free = await openSheet(userId, { items: [{ variantId: dear.variantId, quantity: 1 }] });
  expect(free.amounts.shipping).toBe(0);
  const [listed] = (await listSheetCoupons(userId, free.id)).items;
  await expect(changeSheet(userId, free.id, { couponIssueId })).rejects.toMatchObject({
    code: "COUPON_NOT_USABLE",
    status: 409,
    message: listed?.reason,
    details: { reason: "NOTHING_SAVED" },
  });
  expect((await getSheet(userId, free.id)).coupon).toBeNull();
});

test("a sheet whose order is placed does not change any more, and leads to the order", async () => {
  const before = await changeSheet(userId, sheetId, { method: "TRANSFER", address });
  const orderNumber = await placeOrder(userId, { orderSheetId: sheetId }, null);
  await expect(changeSheet(userId, sheetId, { method: "CARD" })).rejects.toMatchObject({
    code: "ORDER_STATE_CONFLICT",
    status: 409,
    details: { orderNumber },
  });
  expect(await getSheet(userId, sheetId)).toEqual(before);
});

test("method, balance and address change alone; what is not named stays", async () => {
  await changeSheet(userId, sheetId, { method: "VIRTUAL_ACCOUNT" });
  await changeSheet(userId, sheetId, { balanceUse: 1_500 });
  await changeSheet(userId, sheetId, { address });
  const kept = await changeSheet(userId, sheetId, {});
  expect(kept).toMatchObject({ method: "VIRTUAL_ACCOUNT", balanceUse: 1_500, address, coupon: null });
  expect(await getSheet(userId, sheetId)).toEqual(kept);
  expect((await changeSheet(userId, sheetId, { balanceUse: 0 })).balanceUse).toBe(0);
});

test("the balance pays what is spendable, and not what is held or missing", async () => {
  await database().wallet.update({ where: { userId }, data: { held: 40_000 } });
  expect((await changeSheet(userId, sheetId, { balanceUse: 10_000 })).balanceUse).toBe(10_000);
  await expect(changeSheet(userId, sheetId, { balanceUse: 10_001 })).rejects.toMatchObject({
    code: "BALANCE_NOT_ENOUGH",
    status: 409,
    details: { wanted: 10_001, spendable: 10_000 },
  });
  expect((await getSheet(userId, sheetId)).balanceUse).toBe(10_000);
});

test("the balance never pays more than the sheet comes to", async () => {
  expect((await changeSheet(userId, sheetId, { balanceUse: 23_000 })).balanceUse).toBe(23_000);
  expect(await refusalOf(changeSheet(userId, sheetId, { balanceUse: 23_001 }))).toBe("INVALID_REQUEST");
  const couponIssueId = await giveCoupon(userId);
  expect(await changeSheet(userId, sheetId, { couponIssueId })).toMatchObject({
    balanceUse: 18_000,
    amounts: { payable: 18_000 },
  });
  expect(await refusalOf(changeSheet(userId, sheetId, { balanceUse: 18_001 }))).toBe("INVALID_REQUEST");
  expect(await refusalOf(changeSheet(userId, sheetId, { couponIssueId: null, balanceUse: 23_000 }))).toBe(
    "accepted",
  );
});

test("a change does not prolong the sheet's life", async () => {
  const { expiresAt } = await getSheet(userId, sheetId);
  await askRedis((redis) => redis.expire(`sheet:${sheetId}`, 60));
  expect((await changeSheet(userId, sheetId, { method: "TRANSFER" })).expiresAt).toBe(expiresAt);
  const left = await askRedis((redis) => redis.ttl(`sheet:${sheetId}`));
  expect(left).toBeGreaterThan(50);
  expect(left).toBeLessThanOrEqual(60);
});

test("only the owner changes a sheet, and nobody an expired one", async () => {
  const before = await getSheet(userId, sheetId);
  const other = await createUser({ balance: 50_000 });
  expect(await refusalOf(changeSheet(other.id, sheetId, { balanceUse: 1_000 }))).toBe("ENTITY_NOT_FOUND");
  expect(await getSheet(userId, sheetId)).toEqual(before);
  await askRedis((redis) => redis.del(`sheet:${sheetId}`));
  await expect(changeSheet(userId, sheetId, { method: "TRANSFER" })).rejects.toMatchObject({
    code: "ORDER_SHEET_EXPIRED",
    status: 410,
  });
});

test("four windows at once each get their change", async () => {
  const couponIssueId = await giveCoupon(userId);
  const changes = [{ couponIssueId }, { method: "EASY_PAY" as const }, { balanceUse: 2_000 }, { address }];
  await Promise.all(changes.map((change) => changeSheet(userId, sheetId, change)));
  expect(await getSheet(userId, sheetId)).toMatchObject({
    coupon: { couponIssueId },
    method: "EASY_PAY",
    balanceUse: 2_000,
    address,
    amounts: { payable: 18_000 },
  });
});

test("of sixteen changes at once none is lost silently: each is in, or was refused", async () => {
  const results = await atOnce(16, (index) =>
    changeSheet(userId, sheetId, { balanceUse: 100 * (index + 1) }),
  );
  const { version, balanceUse } = await findSheet(userId, sheetId);
  expect(succeeded(results).length).toBeGreaterThan(0);
  expect(version).toBe(1 + succeeded(results).length);
  expect(succeeded(results).map((sheet) => sheet.balanceUse)).toContain(balanceUse);
  for (const error of failed(results))
    expect(error).toMatchObject({ code: "ORDER_STATE_CONFLICT", status: 409 });
});

test("a change asks the database whether it is ordered, and about what it names", async () => {
  const couponIssueId = await giveCoupon(userId);
  const costs = async (change: Parameters<typeof changeSheet>[2]) =>
    (await countStatements(() => changeSheet(userId, sheetId, change))).all.length;
  await changeSheet(userId, sheetId, { balanceUse: 1 });
  expect(await costs({ method: "TRANSFER", address })).toBe(1);
  expect(await costs({ couponIssueId })).toBe(2);
  expect(await costs({ couponIssueId: null })).toBe(1);
  expect(await costs({ balanceUse: 1_000 })).toBe(2);
});
