import { expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { countStatements } from "@/lib/testing/count-statements";
import { createOrder } from "@/lib/testing/create-order";
import { createProduct, createUser } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import type { OrderItemStatus } from "@/prisma/generated/enums";
import { listOrders } from "./list-orders";
import type { ListOrders } from "./schemas";
import { OrderList } from "./views";

const day = (date: string, time = "12:00:00.000") => new Date(`${date}T${time}+09:00`);
const numbersOf = async (userId: string, asked: ListOrders = {}) =>
  (await listOrders(userId, asked)).items.map(({ number }) => number);

test("one sees one's own orders only, newest first, as the contract describes them", async () => {
  const [user, other] = [await createUser(), await createUser()];
  const product = await createProduct({ name: "달항아리", price: 12_000 });
  const second = await createOrder(user.id, product, { createdAt: day("2026-03-02"), quantity: 2 });
  const first = await createOrder(user.id, product, { createdAt: day("2026-03-01") });
  const third = await createOrder(user.id, product, { createdAt: day("2026-03-03") });
  await createOrder(other.id, product, { createdAt: day("2026-03-02") });

  const list = await listOrders(user.id, {});
  expect(() => OrderList.parse(list)).not.toThrow();
  expect(list.items.map(({ number }) => number)).toEqual([third.number, second.number, first.number]);
  expect(list.nextCursor).toBeNull();
  expect(list.items[1]).toMatchObject({
    status: "CREATED",
    payable: 27_000,
    items: [
      { id: second.item.id, name: "달항아리", quantity: 2, lineTotal: 24_000, status: "PENDING_PAYMENT" },
    ],
  });
  expect(new Date(list.items[1]?.createdAt ?? "")).toEqual(day("2026-03-02"));
  expect(new Date(list.items[1]?.expiresAt ?? "")).toEqual(second.expiresAt);
});

test("who has ordered nothing gets an empty list", async () => {
  const user = await createUser();
  expect(await listOrders(user.id, {})).toEqual({ items: [], nextCursor: null });
});

test("pages of three pass through orders of the same moment and show each exactly once", async () => {
  const user = await createUser();
  const product = await createProduct();
  const placed: { id: string; number: string; createdAt: Date }[] = [];
  for (const date of ["01", "02", "02", "02", "02", "02", "03", "03", "04"])
    placed.push(await createOrder(user.id, product, { createdAt: day(`2026-03-${date}`) }));
  const newestFirst = placed
    .toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? 1 : -1))
    .map(({ number }) => number);

  const pages: string[][] = [];
  let cursor: string | undefined;
  do {
    const page = await listOrders(user.id, { limit: 3, cursor });
    pages.push(page.items.map(({ number }) => number));
    cursor = page.nextCursor ?? undefined;
  } while (cursor && pages.length < 10);
  expect(pages.map(({ length }) => length)).toEqual([3, 3, 3]);
  expect(pages.flat()).toEqual(newestFirst);
});

test("an order placed between two pages moves nothing", async () => {
  const user = await createUser();
  const product = await createProduct();
  const older = await createOrder(user.id, product, { createdAt: day("2026-03-01") });
  await createOrder(user.id, product, { createdAt: day("2026-03-02") });
  const { nextCursor } = await listOrders(user.id, { limit: 1 });
  await createOrder(user.id, product, { createdAt: day("2026-03-03") });
  expect(await numbersOf(user.id, { limit: 1, cursor: nextCursor ?? "" })).toEqual([older.number]);
});

test("a cursor shows nobody else's orders, and what is no cursor is refused", async () => {
  const [user, other] = [await createUser(), await createUser()];
  const product = await createProduct();
  for (const date of ["01", "02"]) {
    await createOrder(user.id, product, { createdAt: day(`2026-03-${date}`) });
    await createOrder(other.id, product, { createdAt: day(`2026-03-${date}`, "06:00:00.000") });
  }
  const { nextCursor } = await listOrders(user.id, { limit: 1 });
  const theirs = await database().order.findMany({
    where: { userId: other.id },
    orderBy: { createdAt: "desc" },
  });
  expect(await numbersOf(other.id, { cursor: nextCursor ?? "" })).toEqual(theirs.map(({ number }) => number));
  expect(await refusalOf(listOrders(user.id, { cursor: "' OR 1=1 --" }))).toBe("INVALID_REQUEST");
});

test("a status shows its orders only", async () => {
  const user = await createUser();
  const product = await createProduct();
  const paid = await createOrder(user.id, product, { status: "PAID", paidAt: new Date() });
  await createOrder(user.id, product);
  await createOrder(user.id, product, { status: "EXPIRED", endedAt: new Date() });
  expect(await numbersOf(user.id, { status: "PAID" })).toEqual([paid.number]);
  expect(await numbersOf(user.id, { status: "REFUNDED" })).toEqual([]);
});

test("a number finds its order however it is typed, and a part of it does not", async () => {
  const [user, other] = [await createUser(), await createUser()];
  const product = await createProduct();
  const number = `20260301-${newId().slice(-12).toUpperCase()}A`;
  await createOrder(user.id, product, { number });
  await createOrder(user.id, product);
  expect(await numbersOf(user.id, { query: number })).toEqual([number]);
  expect(await numbersOf(user.id, { query: number.toLowerCase() })).toEqual([number]);
  expect(await numbersOf(user.id, { query: number.slice(0, -1) })).toEqual([]);
  expect(await numbersOf(other.id, { query: number })).toEqual([]);
});

test("a word in the name of any of its products finds an order, once", async () => {
  const user = await createUser();
  const bowl = await createProduct({ name: "온기 막사발 Small" });
  const cup = await createProduct({ name: "찻잔" });
  const both = await createOrder(user.id, cup, { createdAt: day("2026-03-02") });
  const { id: _, ...line } = both.item;
  await database().orderItem.create({ data: { ...line, sequence: 1, productName: "막사발 두 개와 막사발" } });
  const one = await createOrder(user.id, bowl, { createdAt: day("2026-03-01") });
  expect(await numbersOf(user.id, { query: "막사발" })).toEqual([both.number, one.number]);
  expect(await numbersOf(user.id, { query: "찻잔" })).toEqual([both.number]);
  expect(await numbersOf(user.id, { query: "sMALL" })).toEqual([one.number]);
  expect(await numbersOf(user.id, { query: "주전자" })).toEqual([]);
  expect((await listOrders(user.id, { query: "찻잔" })).items[0]?.items).toHaveLength(2);
});

test.each(["%", "_", "'", "\\", '"', "$1", "--", "?"])("%j is looked for as itself", async (query) => {
  const user = await createUser();
  const named = await createProduct({ name: `그릇 ${query} 하나` });
  const order = await createOrder(user.id, named);
  await createOrder(user.id, await createProduct({ name: "그릇 하나" }));
  expect(await numbersOf(user.id, { query })).toEqual([order.number]);
});

test.each(["' OR '1'='1", "%' OR 1=1 --", "그릇%하나", "그_ 하나", "'; DROP TABLE orders; --"])(
  "%j finds nothing and breaks nothing",
  async (query) => {
    const user = await createUser();
    const order = await createOrder(user.id, await createProduct({ name: "그릇 하나" }));
    expect(await numbersOf(user.id, { query })).toEqual([]);
    expect(await numbersOf(user.id)).toEqual([order.number]);
  },
);

test("from and to are whole days in Korea, both included", async () => {
  const user = await createUser();
  const product = await createProduct();
  const at = async (date: string, time: string) =>
    (await createOrder(user.id, product, { createdAt: day(date, time) })).number;
  const before = await at("2026-03-09", "23:59:59.999");
  const first = await at("2026-03-10", "00:00:00.000");
  const last = await at("2026-03-10", "23:59:59.999");
  const after = await at("2026-03-11", "00:00:00.000");
  expect(await numbersOf(user.id, { from: "2026-03-10", to: "2026-03-10" })).toEqual([last, first]);
  expect(await numbersOf(user.id, { from: "2026-03-10" })).toEqual([after, last, first]);
  expect(await numbersOf(user.id, { to: "2026-03-10" })).toEqual([last, first, before]);
  expect(await numbersOf(user.id, { from: "2026-03-11", to: "2026-03-09" })).toEqual([]);
});

test("filters and paging go together", async () => {
  const user = await createUser();
  const [bowl, cup] = [await createProduct({ name: "막사발" }), await createProduct({ name: "찻잔" })];
  const wanted: string[] = [];
  for (const date of ["01", "02", "03", "04"]) {
    const createdAt = day(`2026-03-${date}`);
    const given = { createdAt, status: "PAID", paidAt: createdAt } as const;
    wanted.unshift((await createOrder(user.id, bowl, given)).number);
    await createOrder(user.id, cup, given);
    await createOrder(user.id, bowl, { createdAt });
  }
  const asked = { status: "PAID", query: "막사발", from: "2026-03-02", to: "2026-03-04", limit: 2 } as const;
  const page = await listOrders(user.id, asked);
  expect(page.items.map(({ number }) => number)).toEqual(wanted.slice(0, 2));
  const rest = await listOrders(user.id, { ...asked, cursor: page.nextCursor ?? "" });
  expect(rest.items.map(({ number }) => number)).toEqual(wanted.slice(2, 3));
  expect(rest.nextCursor).toBeNull();
});

test("a list is one statement, however many orders it shows and whatever is asked", async () => {
  const user = await createUser();
  const product = await createProduct();
  for (let made = 0; made < 4; made += 1) await createOrder(user.id, product);
  const { nextCursor } = await listOrders(user.id, { limit: 1 });
  for (const asked of [
    { limit: 1 },
    { limit: 4 },
    {
      limit: 2,
      cursor: nextCursor ?? "",
      query: "막",
      status: "CREATED",
      from: "2026-01-01",
      to: "2027-12-31",
    },
  ] satisfies ListOrders[]) {
    expect((await countStatements(() => listOrders(user.id, asked))).queries).toHaveLength(1);
  }
});

test("several states are asked for at once, and nobody else's come along", async () => {
  const [user, other] = [await createUser(), await createUser()];
  const product = await createProduct();
  const made = async (status: "PAID" | "CANCELED" | "EXPIRED", day: string, owner = user.id) =>
    (await createOrder(owner, product, { status, createdAt: new Date(`2026-03-${day}T12:00:00+09:00`) }))
      .number;
  const [canceled, , expired] = [
    await made("CANCELED", "01"),
    await made("PAID", "02"),
    await made("EXPIRED", "03"),
    await made("CANCELED", "04", other.id),
  ];
  const { items } = await listOrders(user.id, { statuses: ["CANCELED", "EXPIRED"] });
  expect(items.map(({ number }) => number)).toEqual([expired, canceled]);
  expect((await listOrders(user.id, { statuses: [] })).items).toEqual([]);
});

test("orders are found by how far any of their items has come", async () => {
  const user = await createUser();
  const product = await createProduct();
  const made = async (status: OrderItemStatus) => {
    const order = await createOrder(user.id, product, { status: "PAID" });
    await database().orderItem.updateMany({ where: { orderId: order.id }, data: { status } });
    return order.number;
  };
  const [prepared, dispatched] = [await made("PREPARING"), await made("DISPATCHED"), await made("DELIVERED")];
  const { items } = await listOrders(user.id, { itemStatuses: ["PREPARING", "DISPATCHED"] });
  expect(items.map(({ number }) => number)).toEqual([dispatched, prepared]);
});
