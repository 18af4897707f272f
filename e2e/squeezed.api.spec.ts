import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { runningShop } from "./running-shop";

type Sent = { headers: IncomingMessage["headers"]; body: Buffer };

/** As it comes over the wire. */
async function fetchRaw(path: string, encoding: string): Promise<Sent> {
  const { status, ...sent } = await ask("GET", path, { "accept-encoding": encoding });
  expect(status, path).toBe(200);
  return sent;
}

async function ask(method: string, path: string, headers: Record<string, string>) {
  const asked = request(`${runningShop().url}${path}`, { method, headers }).end();
  const [answer] = (await once(asked, "response")) as [IncomingMessage];
  return { status: answer.statusCode, headers: answer.headers, body: await buffer(answer) };
}

function unpack({ headers, body }: Sent): string {
  const encoding = headers["content-encoding"];
  if (encoding === "br") return String(brotliDecompressSync(body));
  return String(encoding === "gzip" ? gunzipSync(body) : body);
}

async function fileOf(kind: RegExp): Promise<string> {
  const page = unpack(await fetchRaw("/terms", "identity"));
  const [address] = kind.exec(page) ?? [];
  if (!address) throw new Error(`no ${kind} in the page`);
  return address;
}

for (const [kind, type] of [
  [/\/_next\/static\/chunks\/[^"]+\.js/, "application/javascript; charset=UTF-8"],
  [/\/_next\/static\/chunks\/[^"]+\.css/, "text/css; charset=UTF-8"],
] as const) {
  test(`${type}: the same file for everybody, as small as their browser can read it`, async () => {
    const path = await fileOf(kind);
    const plain = await fetchRaw(path, "identity");
    expect(plain.headers["content-encoding"]).toBeUndefined();
    const sizes = new Map<string, number>();
    for (const [encoding, expected] of [
      ["gzip, deflate, br, zstd", "br"],
      ["br", "br"],
      ["gzip", "gzip"],
      ["br;q=0, gzip", "gzip"],
    ] as const) {
      const sent = await fetchRaw(`${path}?v=1`, encoding);
      expect(sent.headers, encoding).toMatchObject({
        "content-encoding": expected,
        "content-type": type,
        "cache-control": "public, max-age=31536000, immutable",
        "x-content-type-options": "nosniff",
        vary: "Accept-Encoding",
      });
      expect(unpack(sent)).toBe(String(plain.body));
      sizes.set(expected, sent.body.length);
    }
    expect(sizes.get("br")).toBeLessThan((sizes.get("gzip") ?? 0) * 0.92);
  });
}

test("what is not the whole file is answered as without brotli, and does not say that it is squeezed", async () => {
  const path = await fileOf(/\/_next\/static\/chunks\/[^"]+\.js/);
  for (const [method, headers] of [
    ["POST", {}],
    ["GET", { "if-match": '"another"' }],
    ["GET", { range: "bytes=99999999-" }],
    ["GET", { range: "bytes=0-1999" }],
  ] as const) {
    const plain = await ask(method, path, headers);
    const answer = await ask(method, path, { ...headers, "accept-encoding": "br" });
    expect(answer.headers["content-encoding"], JSON.stringify(headers)).toBeUndefined();
    expect(answer.status).toBe(plain.status);
    expect(answer.body.equals(plain.body)).toBe(true);
  }
});

test("a squeezed file is asked for again only if it is another", async () => {
  const path = await fileOf(/\/_next\/static\/chunks\/[^"]+\.js/);
  const br = { "accept-encoding": "br" };
  const whole = await ask("GET", path, br);
  const again = await ask("GET", path, { ...br, "if-none-match": String(whole.headers.etag) });
  expect(again.status).toBe(304);
  const head = await ask("HEAD", path, br);
  expect(head.headers).toMatchObject({
    "content-encoding": "br",
    "content-length": String(whole.body.length),
  });
  expect(head.body.length).toBe(0);
});

for (const [path, end] of [
  ["/", "</html>"],
  ["/cart", "</html>"],
  ["/api/v1/products", "}"],
] as const) {
  test(`${path} is squeezed for whoever can read it`, async () => {
    for (const [encoding, expected] of [
      ["gzip, deflate, br", "br"],
      ["gzip", "gzip"],
      ["identity", undefined],
    ] as const) {
      const sent = await fetchRaw(path, encoding);
      expect(sent.headers["content-encoding"]).toBe(expected);
      expect(sent.headers.vary).toContain("Accept-Encoding");
      expect(unpack(sent).trimEnd().endsWith(end)).toBe(true);
    }
  });
}
