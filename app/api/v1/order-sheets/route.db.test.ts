import { beforeAll, expect, test } from "vitest";
import { sealToken } from "@/app/_server/session-token";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { askRedis } from "@/lib/platform/redis";
import { createProduct, createUser } from "@/lib/testing/factories";
import { GET, PATCH } from "./[id]/route";
import { POST } from "./route";

let userId: string;
let variantId: string;

beforeAll(async () => {
  userId = (await createUser({ balance: 10_000 })).id;
  variantId = (await createProduct({ price: 10_000, variants: [{ stock: 10 }] })).variantId;
});

type Answer = { status: number; body: { code: string; data?: unknown; details?: unknown } };

async function headersOf(user: string | null): Promise<Record<string, string>> {
  if (!user) return { "content-type": "application/json" };
  const token = await sealToken({ userId: user, sessionId: newId(), tokenVersion: 0 }, "bearer", 60);
  return { "content-type": "application/json", authorization: `Bearer ${token}` };
}

async function read(response: Response): Promise<Answer> {
  return { status: response.status, body: (await response.json()) as Answer["body"] };
}

const url = "http://localhost/api/v1/order-sheets";

async function open(body: unknown, user: string | null = userId): Promise<Answer> {
  const init = { method: "POST", headers: await headersOf(user), body: JSON.stringify(body) };
  return read(await POST(new Request(url, init), { params: Promise.resolve({}) }));
}

async function ask(id: string, change?: unknown, user: string | null = userId): Promise<Answer> {
  const init = { headers: await headersOf(user) };
  const context = { params: Promise.resolve({ id }) };
  if (change === undefined) return read(await GET(new Request(`${url}/${id}`, init), context));
  const request = new Request(`${url}/${id}`, { ...init, method: "PATCH", body: JSON.stringify(change) });
  return read(await PATCH(request, context));
}

const traces = async () => [
  await askRedis((redis) => redis.keys("*")),
  await database().order.count(),
  await database().stockMovement.count(),
  await database().inventory.findMany({ orderBy: { variantId: "asc" } }),
];

test("a sheet is opened, read and changed at the door", async () => {
  const opened = await open({ items: [{ variantId, quantity: 2 }] });
  expect(opened).toMatchObject({
    status: 201,
    body: {
      code: "SUCCESS",
      data: {
        items: [
          { variantId, name: "막사발", quantity: 2, unitPrice: 10_000, itemDiscount: 0, lineTotal: 20_000 },
        ],
        amounts: { items: 20_000, itemDiscount: 0, orderDiscount: 0, shipping: 3_000, payable: 23_000 },
        coupon: null,
        method: "CARD",
      },
    },
  });
  const { id } = opened.body.data as { id: string };
  expect(await ask(id)).toEqual({ status: 200, body: opened.body });
  expect((await ask(id.toUpperCase())).status).toBe(200);
  expect(await ask(id, { method: "BALANCE", balanceUse: 5_000 })).toMatchObject({
    status: 200,
    body: { data: { method: "BALANCE", balanceUse: 5_000 } },
  });
});

test("what is malformed is 400 with the place, and leaves no trace", async () => {
  const before = await traces();
  const line = { variantId, quantity: 1 };
  for (const items of [
    [],
    Array.from({ length: 51 }, () => line),
    ...[0, -1, 1.5, "1", 1e9, null].map((quantity) => [{ variantId, quantity }]),
    [{ ...line, price: 1 }],
    [{ variantId: "nonsense", quantity: 1 }],
    line,
  ]) {
    const { status, body } = await open({ items });
    expect([status, body.code, body.details], JSON.stringify(items)).toEqual([
      400,
      "INVALID_REQUEST",
      {
        where: "body",
        issues: expect.arrayContaining([expect.objectContaining({ path: expect.stringContaining("items") })]),
      },
    ]);
  }
  for (const body of [{}, [], "text", null, { items: [line], userId }])
    expect((await open(body)).status, JSON.stringify(body)).toBe(400);
  expect(await traces()).toEqual(before);
});

test("unknown 404, suspended 409, short 409, and no trace of any", async () => {
  const suspended = await createProduct({ status: "SUSPENDED" });
  const before = await traces();
  const answers = await Promise.all(
    [newId(), suspended.variantId].map((id) => open({ items: [{ variantId: id, quantity: 1 }] })),
  );
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
    [404, "ENTITY_NOT_FOUND"],
    [409, "PRODUCT_NOT_ON_SALE"],
  ]);
  const short = await open({ items: [6, 6].map((quantity) => ({ variantId, quantity })) });
  expect(short).toMatchObject({
    status: 409,
    body: { code: "STOCK_NOT_ENOUGH", details: { shortages: [{ variantId, wanted: 12, left: 10 }] } },
  });
  expect(await traces()).toEqual(before);
});

test("nobody is 401, somebody else 404, gone 410, no sheet's name 404", async () => {
  const { body } = await open({ items: [{ variantId, quantity: 1 }] });
  const { id } = body.data as { id: string };
  const other = await createUser();
  const outcomes = [
    await open({ items: [{ variantId, quantity: 1 }] }, null),
    await ask(id, undefined, null),
    await ask(id, { method: "TRANSFER" }, null),
    await ask(id, undefined, other.id),
    await ask(id, { method: "TRANSFER" }, other.id),
    await ask(newId()),
    await ask(newId(), { method: "TRANSFER" }),
    await ask("nonsense"),
    await ask(`${id}:x`),
  ];
  expect(outcomes.map((answer) => `${answer.status} ${answer.body.code}`)).toEqual([
    "401 UNAUTHENTICATED",
    "401 UNAUTHENTICATED",
    "401 UNAUTHENTICATED",
    "404 ENTITY_NOT_FOUND",
    "404 ENTITY_NOT_FOUND",
    "410 ORDER_SHEET_EXPIRED",
    "410 ORDER_SHEET_EXPIRED",
    "404 ENTITY_NOT_FOUND",
    "404 ENTITY_NOT_FOUND",
  ]);
});

test("a malformed change is 400, a balance one has not is 409", async () => {
  const { body } = await open({ items: [{ variantId, quantity: 2 }] });
  const { id } = body.data as { id: string };
  for (const change of [
    { method: "CASH" },
    { balanceUse: "1" },
    { payable: 0 },
    { couponIssueId: 1 },
    { address: {} },
  ])
    expect((await ask(id, change)).status, JSON.stringify(change)).toBe(400);
  expect(await ask(id, { balanceUse: 10_001 })).toMatchObject({
    status: 409,
    body: { code: "BALANCE_NOT_ENOUGH" },
  });
  expect(await ask(id, { balanceUse: 23_001 })).toMatchObject({
    status: 400,
    body: { code: "INVALID_REQUEST" },
  });
});
