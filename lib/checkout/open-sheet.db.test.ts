import { expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { askRedis } from "@/lib/platform/redis";
import { readFunnel } from "@/lib/sheet/read-funnel";
import { countStatements } from "@/lib/testing/count-statements";
import { createProduct, createUser } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import { getSheet } from "./get-sheet";
import { openSheet } from "./open-sheet";

const keys = () => askRedis((redis) => redis.keys("sheet:*"));
const ttl = (id: string) => askRedis((redis) => redis.ttl(`sheet:${id}`));
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test("a sheet says what the goods cost now, what shipping costs, and how long that holds", async () => {
  const { id: userId } = await createUser();
  const product = await createProduct({
    name: "달항아리",
    price: 9_000,
    listPrice: 12_000,
    variants: [{ label: "" }, { label: "큰 것", priceDifference: 2_000 }],
  });
  const [small, large] = product.variants.map(({ id }) => id) as [string, string];
  const sheet = await openSheet(userId, {
    items: [
      { variantId: large, quantity: 1 },
      { variantId: small, quantity: 2 },
    ],
  });
  const shown = {
    productId: product.id,
    name: "달항아리",
    imageUrl: "/art/bowl-400.avif",
    itemDiscount: 3_000,
  };
  expect(sheet).toMatchObject({
    items: [
      { ...shown, variantId: small, option: "", quantity: 2, unitPrice: 12_000, lineTotal: 18_000 },
      { ...shown, variantId: large, option: "큰 것", quantity: 1, unitPrice: 14_000, lineTotal: 11_000 },
    ],
    amounts: { items: 38_000, itemDiscount: 9_000, orderDiscount: 0, shipping: 3_000, payable: 32_000 },
    coupon: null,
    method: "CARD",
    balanceUse: 0,
    address: null,
  });
  const left = Date.parse(sheet.expiresAt) - Date.now();
  expect(left).toBeGreaterThan(890_000);
  expect(left).toBeLessThanOrEqual(901_000);
  expect(await ttl(sheet.id)).toBeGreaterThan(890);
  expect(await getSheet(userId, sheet.id)).toEqual(sheet);
});

test("the profile's address is the sheet's first, when it is a whole one", async () => {
  const { variantId } = await createProduct();
  const items = [{ variantId, quantity: 1 }];
  const whole = { name: "이단골", phone: "01012345678", postcode: "03000", address: "서울 종로구" };
  const settled = await createUser({ ...whole, addressDetail: "2층" });
  expect((await openSheet(settled.id, { items })).address).toEqual({
    receiver: "이단골",
    phone: "01012345678",
    postcode: "03000",
    address: "서울 종로구",
    addressDetail: "2층",
    deliveryNote: "",
  });
  const withoutDetail = await createUser(whole);
  expect((await openSheet(withoutDetail.id, { items })).address?.addressDetail).toBe("");
  for (const missing of ["phone", "postcode", "address"]) {
    const user = await createUser({ ...whole, [missing]: null });
    expect((await openSheet(user.id, { items })).address, missing).toBeNull();
  }
});

test("a price, a name and a state that change later do not change the sheet", async () => {
  const { id: userId } = await createUser();
  const { id, variantId } = await createProduct({ price: 10_000 });
  const sheet = await openSheet(userId, { items: [{ variantId, quantity: 1 }] });
  await database().product.update({
    where: { id },
    data: { price: 99_000, listPrice: 99_000, name: "다른 이름", status: "SUSPENDED" },
  });
  await database().variant.update({ where: { id: variantId }, data: { priceDifference: 5_000 } });
  expect(await getSheet(userId, sheet.id)).toEqual(sheet);
});

test("somebody else's sheet is not there, and an expired one is gone", async () => {
  const [owner, other] = [await createUser(), await createUser()];
  const { variantId } = await createProduct();
  const sheet = await openSheet(owner.id, { items: [{ variantId, quantity: 1 }] }, { lifeSeconds: 1 });
  expect(await refusalOf(getSheet(other.id, sheet.id))).toBe("ENTITY_NOT_FOUND");
  expect(await refusalOf(getSheet(owner.id, sheet.id))).toBe("accepted");
  await pause(1_100);
  await expect(getSheet(owner.id, sheet.id)).rejects.toMatchObject({
    code: "ORDER_SHEET_EXPIRED",
    status: 410,
  });
  expect(await refusalOf(getSheet(other.id, sheet.id))).toBe("ORDER_SHEET_EXPIRED");
  expect(await refusalOf(getSheet(owner.id, newId()))).toBe("ORDER_SHEET_EXPIRED");
});

test("the same variant on two lines is counted together: 6 + 6 of 10 is refused with what is left", async () => {
  const { id: userId } = await createUser();
  const { variantId } = await createProduct({ variants: [{ stock: 10 }] });
  const before = await keys();
  const line = { variantId, quantity: 6 };
  await expect(openSheet(userId, { items: [line, line] })).rejects.toMatchObject({
    code: "STOCK_NOT_ENOUGH",
    status: 409,
    details: { shortages: [{ variantId, wanted: 12, left: 10 }] },
  });
  expect(await keys()).toEqual(before);
  const sheet = await openSheet(userId, { items: [line, { variantId, quantity: 4 }] });
  expect(sheet.items).toMatchObject([{ variantId, quantity: 10 }]);
});

test("every short variant is named, with what others have not reserved", async () => {
  const { id: userId } = await createUser();
  const product = await createProduct({ variants: [{ stock: 5 }, { stock: 0 }, { stock: 5 }] });
  const [some, none, enough] = product.variants.map(({ id }) => id) as [string, string, string];
  await database().inventory.update({ where: { variantId: some }, data: { reserved: 3 } });
  const items = [enough, none, some].map((variantId) => ({ variantId, quantity: 4 }));
  await expect(openSheet(userId, { items })).rejects.toMatchObject({
    details: {
      shortages: [
        { variantId: some, wanted: 4, left: 2 },
        { variantId: none, wanted: 4, left: 0 },
      ],
    },
  });
});

test("what is not on sale is refused by name, what does not exist is not found, and no sheet is made", async () => {
  const { id: userId } = await createUser();
  const good = await createProduct();
  const before = await keys();
  for (const status of ["SUSPENDED", "SOLD_OUT"] as const) {
    const { id: productId, variantId } = await createProduct({ status });
    const items = [good.variantId, variantId].map((one) => ({ variantId: one, quantity: 1 }));
    await expect(openSheet(userId, { items })).rejects.toMatchObject({
      code: "PRODUCT_NOT_ON_SALE",
      status: 409,
      details: { products: [{ variantId, productId, status }] },
    });
  }
  for (const unknown of [[newId()], [newId(), good.variantId]]) {
    const items = unknown.map((variantId) => ({ variantId, quantity: 1 }));
    await expect(openSheet(userId, { items })).rejects.toMatchObject({
      code: "ENTITY_NOT_FOUND",
      status: 404,
    });
  }
  expect(await keys()).toEqual(before);
});

test("opening a sheet asks the database once, for one line as for fifty", async () => {
  const { id: userId } = await createUser();
  const { variants } = await createProduct({ variants: Array.from({ length: 50 }, () => ({})) });
  const items = variants.map(({ id: variantId }) => ({ variantId, quantity: 1 }));
  await openSheet(userId, { items });
  for (const some of [items.slice(0, 1), items]) {
    const { all } = await countStatements(() => openSheet(userId, { items: some }));
    expect(all).toHaveLength(1);
  }
});

test("every opened sheet is counted, a refused one is not", async () => {
  const { id: userId } = await createUser();
  const { variantId } = await createProduct({ variants: [{ stock: 5 }] });
  const from = new Date(Date.now() - 60_000);
  const { created } = await readFunnel(from, 3);
  await openSheet(userId, { items: [{ variantId, quantity: 1 }] });
  await openSheet(userId, { items: [{ variantId, quantity: 5 }] });
  expect(await refusalOf(openSheet(userId, { items: [{ variantId, quantity: 6 }] }))).toBe(
    "STOCK_NOT_ENOUGH",
  );
  expect((await readFunnel(from, 3)).created).toBe(created + 2);
});

test("an order above two thousand million won is refused with a clear word", async () => {
  const { id: userId } = await createUser();
  const { variantId } = await createProduct({ price: 1_500_000_000 });
  expect((await openSheet(userId, { items: [{ variantId, quantity: 1 }] })).amounts.payable).toBe(
    1_500_000_000,
  );
  await expect(openSheet(userId, { items: [{ variantId, quantity: 2 }] })).rejects.toMatchObject({
    code: "INVALID_REQUEST",
    message: "한 번에 2,000,000,000원까지 주문할 수 있어요. 수량을 줄여 주세요.",
  });
});
