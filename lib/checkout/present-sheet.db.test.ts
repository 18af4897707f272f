import { beforeEach, expect, test } from "vitest";
import { updateProfile } from "@/lib/identity/update-profile";
import { createIssue } from "@/lib/testing/create-issue";
import { createProduct, createUser } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import { changeSheet } from "./change-sheet";
import { openSheet } from "./open-sheet";
import { placeOrder } from "./place-order";
import { presentSheet } from "./present-sheet";

let userId: string;
let sheetId: string;

beforeEach(async () => {
  userId = (await createUser()).id;
  const { variantId } = await createProduct({ price: 30_000, listPrice: 30_000 });
  sheetId = (await openSheet(userId, { items: [{ variantId, quantity: 1 }] })).id;
});

const give = async (value: number) => (await createIssue(userId, { kind: "FIXED", value })).id;

test("the first time, the coupon that saves most is on it", async () => {
  await give(1_000);
  const best = await give(3_000);
  const { sheet, coupons } = await presentSheet(userId, sheetId);
  expect(sheet.coupon?.couponIssueId).toBe(best);
  expect(coupons.items.find(({ applied }) => applied)?.couponIssueId).toBe(best);
});

test("what the shopper has taken off stays off", async () => {
  await give(3_000);
  await presentSheet(userId, sheetId);
  await changeSheet(userId, sheetId, { couponIssueId: null });
  expect((await presentSheet(userId, sheetId)).sheet.coupon).toBeNull();
});

test("what was chosen before anybody looked is left alone", async () => {
  await give(3_000);
  await changeSheet(userId, sheetId, { method: "TRANSFER" });
  expect((await presentSheet(userId, sheetId)).sheet).toMatchObject({ coupon: null, method: "TRANSFER" });
});

test("without coupons and earlier orders it is as it was opened, however often it is looked at", async () => {
  const first = await presentSheet(userId, sheetId);
  expect(first.sheet).toMatchObject({ coupon: null, method: "CARD" });
  expect(await presentSheet(userId, sheetId)).toEqual(first);
});

test("without an address in the profile the last order's is there, and what the profile says comes first", async () => {
  const address = {
    ...{ receiver: "박단골", phone: "01099998888", postcode: "06000", address: "서울 강남구 예시로 1" },
    ...{ addressDetail: "3층", deliveryNote: "" },
  };
  const { variantId } = await createProduct({ price: 30_000, listPrice: 30_000 });
  const items = [{ variantId, quantity: 1 }];
  await placeOrder(userId, { items, address }, null);
  expect((await presentSheet(userId, sheetId)).sheet.address).toEqual(address);
  await updateProfile(userId, { phone: "01011112222", postcode: "04000", address: "서울 마포구" });
  const { id } = await openSheet(userId, { items });
  expect((await presentSheet(userId, id)).sheet.address?.address).toBe("서울 마포구");
});

test("sixteen looks at once show one sheet", async () => {
  const best = await give(3_000);
  const seen = await Promise.all(Array.from({ length: 16 }, () => presentSheet(userId, sheetId)));
  expect(new Set(seen.map(({ sheet }) => sheet.coupon?.couponIssueId))).toEqual(new Set([best]));
});

test("somebody else's sheet does not exist", async () => {
  const other = await createUser();
  expect(await refusalOf(presentSheet(other.id, sheetId))).toBe("ENTITY_NOT_FOUND");
});
