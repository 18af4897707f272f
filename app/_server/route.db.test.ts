import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { accessTokenSeconds } from "@/lib/identity/session-seconds";
import { newId } from "@/lib/platform/ids";
import { Outage } from "@/lib/platform/outage";
import { tooManyRequests } from "@/lib/platform/refusals";
import { createUser } from "@/lib/testing/factories";
import { route } from "./route";
import { sealToken } from "./session-token";

const Body = z.strictObject({ quantity: z.int().min(1).max(99), note: z.string().optional() });
const Query = z.strictObject({ sort: z.enum(["a", "b"]).optional(), category: z.string().optional() });
const Params = z.strictObject({ id: z.uuid() });

let shopper = "";
let admin = "";

beforeAll(async () => {
  const bearer = async (role: "SHOPPER" | "ADMIN") => {
    const { id } = await createUser({ role });
    return sealToken({ userId: id, sessionId: newId(), tokenVersion: 0 }, "bearer", accessTokenSeconds);
  };
  [shopper, admin] = [await bearer("SHOPPER"), await bearer("ADMIN")];
});

const write = route({ path: "/things", who: "member", body: Body, status: 201 }, async ({ body }) => body);
const read = route({ path: "/things", who: "anyone", query: Query }, async ({ query, actor }) => ({
  query,
  actor,
}));
const one = route({ path: "/things/{id}", who: "anyone", params: Params }, async ({ params }) => params);
const office = route({ path: "/admin/things", who: ["ADMIN"] }, async ({ actor }) => actor.role);
const failing = (error: unknown) =>
  route({ path: "/failing", who: "anyone" }, async () => {
    throw error;
  });

type Given = {
  token?: string;
  body?: BodyInit | null;
  type?: string | null;
  headers?: Record<string, string>;
  url?: string;
};

const requestWith = ({ token, body, type = "application/json", headers = {}, url = "" }: Given) =>
  new Request(`http://localhost:3000/api/v1/things${url}`, {
    method: body === undefined ? "GET" : "POST",
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(type && body !== undefined ? { "content-type": type } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body, duplex: "half" }),
  } as RequestInit);

type Handler = (request: Request, context: { params: Promise<{ id: string }> }) => Promise<Response>;

async function call(door: Handler, given: Given = {}, id = newId()) {
  const response = await door(requestWith(given), { params: Promise.resolve({ id }) });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

const post = (body: unknown, given: Given = {}) =>
  call(write, { token: shopper, body: typeof body === "string" ? body : JSON.stringify(body), ...given });

test("success comes in the envelope and is nobody else's to keep", async () => {
  const { status, headers, body } = await post({ quantity: 3 });
  expect(status).toBe(201);
  expect(body).toEqual({ code: "SUCCESS", message: "요청에 성공했습니다.", data: { quantity: 3 } });
  expect(headers.get("cache-control")).toBe("private, no-store");
  expect(headers.get("x-request-id")).toMatch(/^[\w-]{8,64}$/);
});

test("a failure says code, message and request id, and nothing else", async () => {
  const { status, headers, body } = await call(write, { body: "{}" });
  expect(status).toBe(401);
  expect(body).toEqual({
    code: "UNAUTHENTICATED",
    message: "로그인이 필요합니다.",
    requestId: headers.get("x-request-id"),
  });
});

test("a caller finds its request by its own id", async () => {
  expect(
    (await call(read, { headers: { "x-request-id": "order-42_retry" } })).headers.get("x-request-id"),
  ).toBe("order-42_retry");
});

test.each([
  "short",
  "x".repeat(65),
  "has space in it",
  "forged\\nline",
  "<script>alert(1)</script>",
  "é".repeat(10),
])("the request id %s is replaced", async (given) => {
  const { headers } = await call(read, { headers: { "x-request-id": given } });
  expect(headers.get("x-request-id")).toMatch(/^[\da-f-]{36}$/);
});

test("who has no role for it is told so, who has it comes in", async () => {
  expect(await call(office, {})).toMatchObject({ status: 401, body: { code: "UNAUTHENTICATED" } });
  expect(await call(office, { token: shopper })).toMatchObject({ status: 403, body: { code: "FORBIDDEN" } });
  expect(await call(office, { token: admin })).toMatchObject({ status: 200, body: { data: "ADMIN" } });
});

test("who is asked first, what they sent afterwards", async () => {
  expect((await call(write, { body: "no json" })).status).toBe(401);
});

test.each(["abc", "1", "../../etc/passwd", "' OR 1=1--", ""])("the id %j names nothing", async (id) => {
  expect(await call(one, {}, id)).toMatchObject({ status: 404, body: { code: "ENTITY_NOT_FOUND" } });
});

test.each([
  ["a field it does not know", { quantity: 1, unitPrice: 1 }],
  ["a text for a number", { quantity: "3" }],
  ["a fraction", { quantity: 3.5 }],
  ["more than 99", { quantity: 100 }],
  ["too large a number", '{"quantity":1e400}'],
  ["no number", '{"quantity":NaN}'],
  ["a list", []],
  ["nothing", null],
  ["a text", '"quantity"'],
  ["a prototype", '{"quantity":1,"__proto__":{"admin":true}}'],
  ["a letter no text may hold", { quantity: 1, note: "a\u0000b" }],
])("a body with %s is refused", async (_, body) => {
  const answer = await post(body);
  expect(answer).toMatchObject({ status: 400, body: { code: "INVALID_REQUEST" } });
});

test("1e1 is ten", async () => {
  expect(await post('{"quantity":1e1}')).toMatchObject({ status: 201, body: { data: { quantity: 10 } } });
});

test("a refused field is named, in Korean", async () => {
  const { body } = await post({ quantity: 0 });
  expect(body.details).toMatchObject({ where: "body", issues: [{ path: "quantity" }] });
  expect(body.details.issues[0].message).toMatch(/[가-힣]/);
});

test.each(["", "{", "{'quantity':1}", '{"quantity":1', "quantity=1"])("%j is no JSON", async (body) => {
  expect(await post(body)).toMatchObject({ status: 400, body: { code: "INVALID_REQUEST" } });
});

test("broken UTF-8 is no JSON", async () => {
  const broken = Buffer.concat([
    Buffer.from('{"quantity":1,"note":"'),
    Buffer.from([0xff]),
    Buffer.from('"}'),
  ]);
  expect((await post("", { body: broken })).status).toBe(400);
});

test.each([
  "text/plain",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "application/jsonp",
  null,
])("a body of type %s is not read", async (type) => {
  const body = new TextEncoder().encode('{"quantity":1}');
  expect(await post("", { body, type })).toMatchObject({ status: 415, body: { code: "INVALID_REQUEST" } });
});

test("the type may name its letters", async () => {
  expect((await post({ quantity: 1 }, { type: "Application/JSON; charset=utf-8" })).status).toBe(201);
});

test("a body of 64 KB is read, one byte more is not", async () => {
  const padded = (bytes: number) => '{"quantity":1}'.padEnd(bytes, " ");
  expect((await post(padded(64 * 1024))).status).toBe(201);
  expect(await post(padded(64 * 1024 + 1))).toMatchObject({
    status: 413,
    body: { code: "PAYLOAD_TOO_LARGE" },
  });
});

test.each<Record<string, string>>([{}, { "content-length": "10" }])(
  "a body that comes in pieces is counted as it comes (%j)",
  async (headers) => {
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(16 * 1024).fill(0x20));
        if (sent > 1_000) controller.close();
      },
    });
    expect(await post("", { body, headers })).toMatchObject({ status: 413 });
    expect(sent).toBeLessThan(20);
  },
);

test("a body that says it is too large is not even begun", async () => {
  expect((await post({ quantity: 1 }, { headers: { "content-length": "65537" } })).status).toBe(413);
});

test("64 KB of brackets block nobody", async () => {
  const startedAt = performance.now();
  expect((await post("[".repeat(65_000))).status).toBe(400);
  expect((await post(`${"[".repeat(32_000)}${"]".repeat(32_000)}`)).status).toBe(400);
  expect(performance.now() - startedAt).toBeLessThan(500);
});

test.each(["?sort=c", "?sort=a&sort=b", "?page=1", "?category=%00", "?category[]=a"])(
  "the query %s is refused",
  async (url) => {
    const { status, body } = await call(read, { url });
    expect({ status, code: body.code }).toEqual({ status: 400, code: "INVALID_REQUEST" });
  },
);

test("who may be anyone is told apart when somebody", async () => {
  expect((await call(read, { url: "?sort=a" })).body.data).toEqual({ query: { sort: "a" }, actor: null });
  expect((await call(read, { token: shopper })).body.data.actor).toMatchObject({ role: "SHOPPER" });
});

test("too many requests and an outage say when to come back", async () => {
  const limited = await call(failing(tooManyRequests(7)));
  expect([limited.status, limited.headers.get("retry-after")]).toEqual([429, "7"]);
  const away = await call(failing(new Outage("toss", new Error("socket"), 30)));
  expect([away.status, away.headers.get("retry-after"), away.body.code]).toEqual([
    503,
    "30",
    "SERVICE_UNAVAILABLE",
  ]);
  const databaseAway = await call(failing(Object.assign(new Error("no"), { code: "P1001" })));
  expect([databaseAway.status, databaseAway.headers.get("retry-after")]).toEqual([503, "5"]);
});

test.each([
  new Error(
    'relation "orders" does not exist: SELECT * FROM orders WHERE email = $1 at /srv/shop/lib/order.ts:12:3',
  ),
  new TypeError("Cannot read properties of undefined (reading 'won')"),
  new Outage("redis", new Error('command was: [["decr","stock:1"]] http://10.0.0.5:8079')),
  Object.assign(new Error("Invalid `prisma.user.create()` invocation"), {
    code: "P2039",
    meta: { row: "kim@dangol.kr" },
  }),
  "a thrown text",
  undefined,
])("what went wrong inside stays inside (%s)", async (error) => {
  const { status, body } = await call(failing(error));
  expect(status).toBeGreaterThanOrEqual(500);
  expect(Object.keys(body).sort()).toEqual(["code", "message", "requestId"]);
  expect(JSON.stringify(body)).not.toMatch(
    /SELECT|prisma|orders|undefined|stock:1|10\.0\.0\.5|kim@|\.ts|thrown/i,
  );
});
