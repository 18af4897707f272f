import { beforeAll, expect, test } from "vitest";
import { sealToken, sessionCookieName } from "@/app/_server/session-token";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { createProduct, createUser } from "@/lib/testing/factories";
import { DELETE, PATCH } from "./items/[id]/route";
import { POST } from "./items/route";
import { GET } from "./route";

type Item = { id: string; quantity: number; selected: boolean };
type Answer = { status: number; code: string; items: Item[]; cookie: string | null };
type Ask = { method?: string; id?: string; body?: unknown; headers?: Record<string, string> };

const here = { host: "shop.test", origin: "http://shop.test" };
const elsewhere = { host: "shop.test", origin: "https://evil.example" };

let variantId = "";
let bearer: Record<string, string>;
let session: Record<string, string>;

beforeAll(async () => {
  variantId = (await createProduct({ variants: [{ stock: 50 }] })).variantId;
  const claims = { userId: (await createUser()).id, sessionId: newId(), tokenVersion: 0 };
  bearer = { authorization: `Bearer ${await sealToken(claims, "bearer", 60)}` };
  session = { cookie: `${sessionCookieName()}=${await sealToken(claims, "session", 60)}` };
});

async function ask({ method = "GET", id, body, headers = {} }: Ask): Promise<Answer> {
  const handler = { GET, POST, PATCH, DELETE }[method as "GET"];
  const request = new Request("http://shop.test/api/v1/cart", {
    method,
    headers: { "content-type": "application/json", ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const response = await handler(request, { params: Promise.resolve({ ...(id && { id }) }) });
  const { code, data } = await response.json();
  const items = (data?.groups ?? []).flatMap((group: { items: Item[] }) => group.items);
  return { status: response.status, code, items, cookie: response.headers.get("set-cookie") };
}

const add = (headers: Record<string, string>, quantity = 1) =>
  ask({ method: "POST", body: { variantId, quantity }, headers });

test("a member's program puts in, changes, reads and takes out, and needs no cookie", async () => {
  const added = await add(bearer, 2);
  expect(added).toMatchObject({ status: 201, code: "SUCCESS", cookie: null, items: [{ quantity: 2 }] });
  const id = added.items[0]?.id ?? "";
  const changed = await ask({ method: "PATCH", id, body: { quantity: 3, selected: false }, headers: bearer });
  expect(changed).toMatchObject({ status: 200, items: [{ id, quantity: 3, selected: false }] });
  expect((await ask({ headers: session })).items).toEqual(changed.items);
  expect(await ask({ method: "DELETE", id, headers: bearer })).toMatchObject({ status: 200, items: [] });
  expect((await ask({ method: "DELETE", id, headers: bearer })).status).toBe(404);
});

test("a guest on our own pages is given a cart by a cookie that scripts and other sites cannot use", async () => {
  const first = await add(here);
  expect(first.status).toBe(201);
  expect(first.cookie).toMatch(
    /^guest-cart=[0-9a-f-]{36}; Path=\/;.* Max-Age=2592000;.*HttpOnly; SameSite=lax$/i,
  );
  const cookie = first.cookie?.split(";")[0] ?? "";
  const again = await add({ ...here, cookie }, 4);
  expect(again.items).toMatchObject([{ quantity: 5 }]);
  expect(again.cookie).toContain(cookie);
  expect((await ask({ headers: { cookie } })).items).toEqual(again.items);
  const id = again.items[0]?.id ?? "";
  for (const method of ["PATCH", "DELETE"]) {
    const body = method === "PATCH" ? { quantity: 9 } : undefined;
    expect((await ask({ method, id, body, headers: { ...elsewhere, cookie } })).status).toBe(403);
    expect((await ask({ method, id, body, headers: { cookie } })).status).toBe(403);
    expect((await ask({ method, id, body, headers: bearer })).status).toBe(404);
    expect((await ask({ method, id, body, headers: here })).status).toBe(404);
  }
  expect((await ask({ headers: { cookie } })).items).toMatchObject([{ id, quantity: 5 }]);
  expect((await ask({ method: "DELETE", id, headers: { ...here, cookie } })).items).toEqual([]);
});

test("who is nobody and not on our pages puts nothing in, and begins no cart", async () => {
  const before = await database().cart.count();
  expect(await add({})).toMatchObject({ status: 401, cookie: null });
  expect(await add(elsewhere)).toMatchObject({ status: 401, cookie: null });
  expect(await add({ ...session, ...elsewhere })).toMatchObject({ status: 403, cookie: null });
  expect(await database().cart.count()).toBe(before);
  expect(await ask({})).toMatchObject({ status: 200, items: [] });
  expect(await ask({ headers: { cookie: "guest-cart='; drop table carts" } })).toMatchObject({ items: [] });
});

test("what is malformed or cannot be had is refused, and the cart stays as it is", async () => {
  const { items } = await add(bearer, 1);
  const id = items[0]?.id ?? "";
  for (const body of [
    {},
    { variantId },
    { variantId, quantity: 0 },
    { variantId, quantity: 100 },
    { variantId, quantity: 1.5 },
  ])
    expect((await ask({ method: "POST", body, headers: bearer })).status, JSON.stringify(body)).toBe(400);
  for (const body of [{ quantity: 0 }, { quantity: "2" }, { selected: 1 }, { userId: id }])
    expect((await ask({ method: "PATCH", id, body, headers: bearer })).status, JSON.stringify(body)).toBe(
      400,
    );
  expect(await ask({ method: "PATCH", id, body: { quantity: 51 }, headers: bearer })).toMatchObject({
    status: 409,
    code: "STOCK_NOT_ENOUGH",
  });
  expect((await ask({ method: "PATCH", id: "nothing", body: {}, headers: bearer })).status).toBe(404);
  expect((await ask({ headers: bearer })).items).toEqual(items);
});
