import { beforeEach, expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { findSheet } from "@/lib/sheet/find-sheet";
import { createIssue } from "@/lib/testing/create-issue";
import { createProduct, createSeller, createUser } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import { changeSheet } from "./change-sheet";
import { listSheetCoupons } from "./list-sheet-coupons";
import { openSheet } from "./open-sheet";
import { placeOrder } from "./place-order";

let userId: string;
beforeEach(async () => {
  userId = (await createUser()).id;
});

type Good = { price: number; quantity?: number };

/** A sheet of these goods, each from a seller of its own. */
async function sheetOf(...goods: Good[]) {
  const items = [];
  for (const { price, quantity = 1 } of goods) {
    const { id: sellerId } = await createSeller();
    const { variantId } = await createProduct({ price, listPrice: price, sellerId });
    items.push({ variantId, quantity });
  }
  return (await openSheet(userId, { items })).id;
}

const give = async (given: Parameters<typeof createIssue>[1]) => (await createIssue(userId, given)).id;
const only = async (sheetId: string) => (await listSheetCoupons(userId, sheetId)).items[0];

test.each([
  {
    name: "PERCENT rounds down",
    goods: [{ price: 9_999 }],
    coupon: { kind: "PERCENT", value: 15 },
    saving: 1_499,
  },
  {
    name: "PERCENT stops at its cap",
    goods: [{ price: 90_000 }],
    coupon: { kind: "PERCENT", value: 20, cap: 10_000 },
    saving: 10_000,
  },
  {
    name: "FIXED",
    goods: [{ price: 10_000 }, { price: 7_000 }],
    coupon: { kind: "FIXED", value: 5_000 },
    saving: 5_000,
  },
  {
    name: "FIXED larger than the goods takes the goods, not the shipping",
    goods: [{ price: 4_000 }],
    coupon: { kind: "FIXED", value: 50_000 },
    saving: 4_000,
  },
  {
    name: "FREE_SHIPPING with two sellers, of whom one ships for nothing",
    goods: [{ price: 10_000 }, { price: 60_000 }],
    coupon: { kind: "FREE_SHIPPING", value: 0 },
    saving: 3_000,
  },
  {
    name: "FREE_SHIPPING with two sellers who both charge",
    goods: [{ price: 10_000 }, { price: 20_000 }],
    coupon: { kind: "FREE_SHIPPING", value: 0 },
    saving: 6_000,
  },
  {
    name: "the minimum, met to the won",
    goods: [{ price: 15_000, quantity: 2 }],
    coupon: { kind: "FIXED", value: 1_000, minimum: 30_000 },
    saving: 1_000,
  },
] as const)(
  "$name: what is promised is what the sheet and the order take off, to the won",
  async ({ goods, coupon, saving }) => {
    const couponIssueId = await give(coupon);
    const sheetId = await sheetOf(...goods);
    expect(await only(sheetId)).toMatchObject({
      couponIssueId,
      usable: true,
      saving,
      reason: null,
      applied: false,
    });
    const before = (await findSheet(userId, sheetId)).amounts.payable;
    const { amounts } = await changeSheet(userId, sheetId, { couponIssueId });
    expect(before - amounts.payable).toBe(saving);
    expect(await only(sheetId)).toMatchObject({ usable: true, saving, applied: true });
    const { lines } = await findSheet(userId, sheetId);
    expect(lines.reduce((sum, line) => sum + line.orderDiscountShare, 0)).toBe(amounts.orderDiscount);
    for (const line of lines) expect(line.orderDiscountShare).toBeLessThanOrEqual(line.lineTotal);
    const number = await placeOrder(userId, { orderSheetId: sheetId }, null);
    const order = await database().order.findUniqueOrThrow({ where: { number }, include: { items: true } });
    expect(order.payable).toBe(before - saving);
    expect(order.items.reduce((sum, item) => sum + item.orderDiscountShare, 0)).toBe(order.orderDiscount);
  },
);

test("what saves most comes first and is suggested; of two that save the same what ends first", async () => {
  const sheetId = await sheetOf({ price: 20_000 });
  const small = await give({ value: 500 });
  const late = await give({ value: 3_000, expiresAt: new Date(Date.now() + 9 * 86_400_000) });
  const soon = await give({ value: 3_000, expiresAt: new Date(Date.now() + 86_400_000) });
  const { items, bestIssueId } = await listSheetCoupons(userId, sheetId);
  expect(items.map(({ couponIssueId }) => couponIssueId)).toEqual([soon, late, small]);
  expect(bestIssueId).toBe(soon);
});

test("what cannot be used comes last and says why; the used, the revoked and those of others are not there", async () => {
  const sheetId = await sheetOf({ price: 60_000 });
  const good = await give({ value: 100 });
  const [other] = [await createUser()];
  await createIssue(other.id);
  await give({ status: "REVOKED" });
  const expected: [string, RegExp][] = [
    [await give({ minimum: 60_001 }), /60,001원 이상.*1원 더/],
    [await give({ expiresAt: new Date(Date.now() - 1_000) }), /기간이 지난/],
    [await give({ kind: "FREE_SHIPPING", value: 0 }), /이미 배송비가 없어요/],
  ];
  const held = await give({});
  const { variantId } = await createProduct();
  await placeOrder(userId, { items: [{ variantId, quantity: 1 }], couponIssueId: held }, null);
  expected.push([held, /다른 주문에 적용된/]);
  const { items, bestIssueId } = await listSheetCoupons(userId, sheetId);
  expect(items[0]).toMatchObject({ couponIssueId: good, usable: true });
  expect(bestIssueId).toBe(good);
  expect(items).toHaveLength(5);
  for (const [id, reason] of expected) {
    const found = items.find(({ couponIssueId }) => couponIssueId === id);
    expect(found).toMatchObject({ usable: false, saving: 0, reason: expect.stringMatching(reason) });
  }
});

test("without a coupon there is none to suggest; somebody else's sheet is not there", async () => {
  const sheetId = await sheetOf({ price: 10_000 });
  expect(await listSheetCoupons(userId, sheetId)).toEqual({ items: [], bestIssueId: null });
  expect(await refusalOf(listSheetCoupons((await createUser()).id, sheetId))).toBe("ENTITY_NOT_FOUND");
});
