import { expect, test } from "vitest";
import { getOrder } from "@/lib/order/queries";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { atOnce, failed, succeeded } from "@/lib/testing/at-once";
import { countStatements } from "@/lib/testing/count-statements";
import { createIssue } from "@/lib/testing/create-issue";
import { createProduct, createUser } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import { changeSheet } from "./change-sheet";
import { openSheet } from "./open-sheet";
import { placeOrder } from "./place-order";

const one = (variantId: string, quantity = 1) => ({ items: [{ variantId, quantity }] });
const stockOf = (variantId: string) => database().inventory.findUniqueOrThrow({ where: { variantId } });

test("a sheet becomes an order at its own prices, with its stock set aside and everybody's history begun", async () => {
  const user = await createUser({ phone: "01012345678", postcode: "03000", address: "서울 종로구" });
  const product = await createProduct({ name: "막사발", price: 12_000 });
  const sheet = await openSheet(user.id, one(product.variantId, 2));
  await database().product.update({
    where: { id: product.id },
    data: { price: 15_000, listPrice: 15_000, name: "새 이름" },
  });

  const number = await placeOrder(user.id, { orderSheetId: sheet.id }, null);
  const order = await getOrder(user.id, number);

  expect(order).toMatchObject({
    status: "CREATED",
    amounts: { items: 24_000, shipping: 3_000, payable: 27_000 },
    payment: null,
  });
  expect(order.items[0]).toMatchObject({
    name: "막사발",
    unitPrice: 12_000,
    quantity: 2,
    lineTotal: 24_000,
    status: "PENDING_PAYMENT",
  });
  expect(order.items[0]?.history).toMatchObject([
    { event: "place", from: null, to: "PENDING_PAYMENT", actor: "ORDERER" },
  ]);
  expect(order.address).toMatchObject({ receiver: user.name, postcode: "03000" });
  expect(Date.parse(order.expiresAt) - Date.parse(order.createdAt)).toBe(15 * 60_000);
  expect(await stockOf(product.variantId)).toMatchObject({ onHand: 10, reserved: 2 });
  const { id } = await database().order.findUniqueOrThrow({ where: { number } });
  expect(await database().outbox.findMany({ where: { aggregateId: id } })).toMatchObject([
    { type: "order/created", status: "PENDING" },
  ]);
  expect(await database().stateChange.findMany({ where: { subjectId: id } })).toMatchObject([
    { act: "place", to: "CREATED" },
  ]);
});

test("sixteen requests for one sheet make one order and get one answer, also when it takes the last of the stock", async () => {
  const user = await createUser();
  const product = await createProduct({ variants: [{ stock: 2 }] });
  const sheet = await openSheet(user.id, one(product.variantId, 2));
  const results = await atOnce(16, () => placeOrder(user.id, { orderSheetId: sheet.id }, null));
  expect(failed(results)).toEqual([]);
  expect(new Set(succeeded(results)).size).toBe(1);
  expect(await database().order.count({ where: { userId: user.id } })).toBe(1);
  expect(await stockOf(product.variantId)).toMatchObject({ reserved: 2 });
});

test("a sheet is nobody else's", async () => {
  const [owner, other] = [await createUser(), await createUser()];
  const product = await createProduct();
  const sheet = await openSheet(owner.id, one(product.variantId));
  expect(await refusalOf(placeOrder(other.id, { orderSheetId: sheet.id }, null))).toBe("ENTITY_NOT_FOUND");
  const number = await placeOrder(owner.id, { orderSheetId: sheet.id }, null);
  await expect(getOrder(other.id, number)).rejects.toMatchObject({ code: "ENTITY_NOT_FOUND" });
});

test("a sheet that is gone says so", async () => {
  const user = await createUser();
  expect(await refusalOf(placeOrder(user.id, { orderSheetId: newId() }, null))).toBe("ORDER_SHEET_EXPIRED");
});

test("one key makes one order, sixteen times at once and later; another request may not use it, another person may", async () => {
  const [user, other] = [await createUser(), await createUser()];
  const product = await createProduct({ variants: [{ stock: 3 }] });
  const results = await atOnce(16, () => placeOrder(user.id, one(product.variantId), "key-1"));
  expect(failed(results)).toEqual([]);
  expect(new Set(succeeded(results)).size).toBe(1);
  expect(await placeOrder(user.id, one(product.variantId), "key-1")).toBe(succeeded(results)[0]);
  expect(await refusalOf(placeOrder(user.id, one(product.variantId, 2), "key-1"))).toBe(
    "IDEMPOTENCY_KEY_REUSED",
  );
  expect(await refusalOf(placeOrder(other.id, one(product.variantId), "key-1"))).toBe("accepted");
  expect(await stockOf(product.variantId)).toMatchObject({ reserved: 2 });
});

test("two people cannot buy the last one", async () => {
  const product = await createProduct({ variants: [{ stock: 1 }] });
  const users = [await createUser(), await createUser()];
  const codes = succeeded(
    await atOnce(2, (index) => refusalOf(placeOrder(users[index]?.id ?? "", one(product.variantId), null))),
  );
  expect(codes.sort()).toEqual(["STOCK_NOT_ENOUGH", "accepted"]);
});

test("64 buyers of 20 pieces: exactly 20 orders, and no trace of the others", async () => {
  const user = await createUser();
  const product = await createProduct({ variants: [{ stock: 20 }] });
  const codes = succeeded(
    await atOnce(64, () => refusalOf(placeOrder(user.id, one(product.variantId), null))),
  );
  expect(codes.filter((code) => code === "accepted")).toHaveLength(20);
  expect(codes.filter((code) => code === "STOCK_NOT_ENOUGH")).toHaveLength(44);
  expect(await database().order.count({ where: { userId: user.id } })).toBe(20);
  expect(
    await database().stockMovement.count({ where: { variantId: product.variantId, kind: "RESERVE" } }),
  ).toBe(20);
  expect(await stockOf(product.variantId)).toMatchObject({ onHand: 20, reserved: 20 });
});

test("what was withdrawn from sale since the sheet is not sold, and nothing is written", async () => {
  const user = await createUser();
  const product = await createProduct();
  const sheet = await openSheet(user.id, one(product.variantId));
  await database().product.update({ where: { id: product.id }, data: { status: "SUSPENDED" } });
  expect(await refusalOf(placeOrder(user.id, { orderSheetId: sheet.id }, null))).toBe("PRODUCT_NOT_ON_SALE");
  expect(await database().order.count({ where: { userId: user.id } })).toBe(0);
  expect(await stockOf(product.variantId)).toMatchObject({ reserved: 0 });
});

test("a coupon is held for its order: twenty sheets with it at once make one order", async () => {
  const user = await createUser();
  const product = await createProduct({ variants: [{ stock: 50 }] });
  const issue = await createIssue(user.id, { kind: "FIXED", value: 1_000 });
  const sheets: { id: string }[] = [];
  for (let made = 0; made < 20; made += 1) {
    const sheet = await openSheet(user.id, one(product.variantId));
    sheets.push(await changeSheet(user.id, sheet.id, { couponIssueId: issue.id }));
  }
  const codes = succeeded(
    await atOnce(20, (index) =>
      refusalOf(placeOrder(user.id, { orderSheetId: sheets[index]?.id ?? "" }, null)),
    ),
  );
  expect(codes.filter((code) => code === "accepted")).toHaveLength(1);
  expect(codes.filter((code) => code === "COUPON_NOT_USABLE")).toHaveLength(19);
  expect(await stockOf(product.variantId)).toMatchObject({ reserved: 1 });
});

test("placing costs at most six statements, and not one more for more lines", async () => {
  const user = await createUser();
  const products = [
    await createProduct(),
    await createProduct(),
    await createProduct(),
    await createProduct(),
    await createProduct(),
  ];
  const items = products.map(({ variantId }) => ({ variantId, quantity: 1 }));
  const place = async (count: number) => {
    const { id } = await openSheet(user.id, { items: items.slice(0, count) });
    return (await countStatements(() => placeOrder(user.id, { orderSheetId: id }, null))).queries.length;
  };
  await place(5); // A first sale also fills the gate.
  const single = await place(1);
  expect(single).toBeLessThanOrEqual(6);
  expect(await place(5)).toBe(single);
});
