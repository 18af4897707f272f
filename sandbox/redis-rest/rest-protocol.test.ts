import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createRedisRest } from "./create-redis-rest";
import { startTestGateway, type TestGateway } from "./test-gateway";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.end());

describe("tokens", () => {
  const paths: [string, string | undefined][] = [
    ["/", undefined],
    ["/", '["GET","a"]'],
    ["/get/a", undefined],
    ["/set/a", "value"],
    ["/pipeline", '[["GET","a"]]'],
    ["/multi-exec", '[["GET","a"]]'],
    ["/subscribe/channel", undefined],
    ["/monitor", undefined],
    ["/sandbox/faults", '{"mode":"none"}'],
    ["/nothing-of-the-kind", undefined],
  ];

  test.each(paths)("%s with %s is refused without a token and with a wrong one", async (path, body) => {
    const headers: HeadersInit[] = [
      {},
      { authorization: "Bearer wrong" },
      { authorization: "Bearer " },
      { authorization: "Basic first" },
    ];
    for (const attempt of headers) {
      const answer = await gateway.call(path, { body, token: null, headers: attempt });
      expect(answer.status).toBe(401);
      expect(await answer.json()).toEqual({ error: "Unauthorized" });
    }
    expect((await gateway.call(`${path}?_token=wrong`, { body, token: null })).status).toBe(401);
  });

  test("a token in the query opens its database, and is no part of the command", async () => {
    expect(await json("/set/by-query/yes?_token=second", { token: null })).toEqual({ result: "OK" });
    expect(await json("/get/by-query?_token=second", { token: null })).toEqual({ result: "yes" });
    expect(await json("/get/by-query")).toEqual({ result: null });
  });

  test("a wrong header is not mended by a right query", async () => {
    expect((await gateway.call("/get/a?_token=first", { token: "wrong" })).status).toBe(401);
  });

  test("health needs no token and says nothing but up", async () => {
    const answer = await gateway.call("/health", { token: null });
    expect([answer.status, await answer.text()]).toEqual([200, '{"status":"up"}']);
  });

  test.each(["", " , ", "abc", "abc=", "=1", "a=x", "a=0,a=1"])(
    "TOKENS=%j is refused at the start",
    async (tokens) => {
      await expect(createRedisRest({ redisUrl: gateway.redis.url, tokens })).rejects.toThrow(/TOKENS/);
    },
  );
});

describe("commands in the path", () => {
  test.each<[string, string, string | undefined, unknown]>([
    ["a plain command", "/set/k/v", undefined, "OK"],
    ["escaped text", `/set/k2/${encodeURIComponent("단골/가게?&=%")}`, undefined, "OK"],
    ["read back", "/get/k2", undefined, "단골/가게?&=%"],
    ["the value in the body", "/set/k3", '{"a":1}', "OK"],
    ["read back", "/get/k3", undefined, '{"a":1}'],
    ["options after the body", "/set/k4?EX=100&NX", "v", "OK"],
    ["options took effect", "/set/k4?NX", "w", null],
    ["an empty argument", "/set/k5/", undefined, "OK"],
    ["read back", "/get/k5", undefined, ""],
    ["a number", "/incr/k6", undefined, 1],
    ["an array", "/mget/k/none", undefined, ["v", null]],
  ])("%s: %s", async (_, path, body, result) => {
    expect(await json(path, { body })).toEqual({ result });
  });

  test("bytes escaped in the path are bytes", async () => {
    await json("/set/raw/%ff%00%0d%0a");
    const answer = await json("/get/raw", { base64: true });
    expect([...Buffer.from(answer.result, "base64")]).toEqual([255, 0, 13, 10]);
  });
});

describe("answers", () => {
  test("base64 covers every string but the status OK", async () => {
    expect(await json("/set/b/OK", { base64: true })).toEqual({ result: "OK" });
    expect(await json("/get/b", { base64: true })).toEqual({ result: "T0s=" });
    expect(await json("/ping", { base64: true })).toEqual({ result: "UE9ORw==" });
    expect(await json("/mget/b/none", { base64: true })).toEqual({ result: ["T0s=", null] });
    expect(await json("/get", { base64: true })).toEqual({
      error: expect.stringMatching(/^ERR wrong number/),
    });
  });

  test("an integer of 64 bits keeps its digits", async () => {
    await json("/set/big/9223372036854775806");
    expect(await (await gateway.call("/incr/big")).text()).toBe('{"result":9223372036854775807}');
  });

  test("a failed command is 400 with the words of Redis", async () => {
    await json("/set/text/x");
    const answer = await gateway.call("/", { body: '["INCR","text"]' });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ error: "ERR value is not an integer or out of range" });
  });
});

describe("what cannot be run", () => {
  test.each([
    ["/", "not json", /JSON/],
    ["/", "{}", /JSON array/],
    ["/", "[]", /empty command/],
    ["/", '["SET","a",null]', /null args/],
    ["/", '["SET","a",{"b":1}]', /unsupported arg/],
    ["/", '[["GET","a"]]', /unsupported arg/],
    ["/pipeline", "[]", /empty pipeline/],
    ["/pipeline", '["GET","a"]', /JSON array/],
    ["/multi-exec", '[["GET","a"],[]]', /empty command/],
  ])("%s with %s is 400", async (path, body, words) => {
    const answer = await gateway.call(path, { body });
    expect(answer.status).toBe(400);
    expect((await answer.json()).error).toMatch(words);
  });

  test("a JSON body that is not UTF-8 is refused instead of being changed", async () => {
    const answer = await gateway.call("/", {
      body: Buffer.from([...Buffer.from('["SET","a","'), 0xff, 0x22, 0x5d]),
    });
    expect([answer.status, (await answer.json()).error]).toEqual([400, expect.stringMatching(/UTF-8/)]);
  });

  test.each([
    "SUBSCRIBE c",
    "psubscribe c",
    "MONITOR",
    "BLPOP l 0",
    "BZPOPMIN z 0",
    "XREAD BLOCK 0 STREAMS s $",
    "XREADGROUP GROUP g c BLOCK 1 STREAMS s >",
    "SELECT 1",
    "MULTI",
    "EXEC",
    "WATCH a",
    "CLIENT REPLY OFF",
    "HELLO 3",
    "QUIT",
    "SHUTDOWN",
    "CONFIG SET requirepass x",
    "MOVE a 1",
    "SWAPDB 0 1",
    "COPY a b DB 1",
  ])("%s is refused with its name and the reason, and the connections live on", async (line) => {
    const command = line.split(" ");
    const refusal = {
      error: expect.stringMatching(new RegExp(`not available over REST: ${command[0]} \\(`, "i")),
    };
    const single = await gateway.call("/", { body: JSON.stringify(command) });
    expect([single.status, await single.json()]).toEqual([400, refusal]);
    const mixed = JSON.stringify([["SET", "p", "1"], command, ["GET", "p"]]);
    expect(await json("/pipeline", { body: mixed })).toEqual([{ result: "OK" }, refusal, { result: "1" }]);
    await json("/del/p");
    expect((await gateway.call("/multi-exec", { body: mixed })).status).toBe(400);
    expect(await json("/get/p")).toEqual({ result: null });
  });

  test("words that look like options are left alone where they are names", async () => {
    expect(await json("/", { body: '["COPY","DB","DB2"]' })).toEqual({ result: 0 });
    expect(await json("/", { body: '["XREAD","STREAMS","BLOCK","0"]' })).toEqual({ result: null });
  });

  test("a body over 10 MB is 413, one below is taken", async () => {
    const tooLong = await gateway.call("/", {
      body: JSON.stringify(["SET", "big", "x".repeat(10 * 1024 * 1024)]),
    });
    expect([tooLong.status, (await tooLong.json()).error]).toEqual([
      413,
      expect.stringMatching(/max request size/),
    ]);
    const fits = JSON.stringify(["SET", "big", "x".repeat(10 * 1024 * 1024 - 100)]);
    expect(await json("/", { body: fits })).toEqual({ result: "OK" });
  });

  test("other methods and formats are named as such", async () => {
    expect((await gateway.call("/get/a", { method: "DELETE" })).status).toBe(405);
    expect((await gateway.call("/pipeline")).status).toBe(405);
    expect((await gateway.call("/get/a", { headers: { "upstash-response-format": "resp2" } })).status).toBe(
      400,
    );
  });

  test("faults cannot be set unless they are switched on", async () => {
    const sober = await startTestGateway({ faults: false });
    expect((await sober.fault({ mode: "down" })).status).toBe(404);
    expect(await sober.sdk().ping()).toBe("PONG");
    await sober.end();
  });
});

async function json(path: string, init: Parameters<TestGateway["call"]>[1] = {}) {
  return (await gateway.call(path, init)).json();
}
