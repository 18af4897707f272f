import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startTestGateway, type TestGateway } from "./test-gateway";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.end());
beforeEach(() => gateway.sdk().flushdb());

describe.each([
  { encoding: "base64", responseEncoding: "base64" as const },
  { encoding: "plain JSON", responseEncoding: false as const },
])("the SDK with $encoding answers", ({ responseEncoding }) => {
  const sdk = () => gateway.sdk({ responseEncoding });

  test.each<[string, unknown]>([
    ["text", "hello"],
    ["Korean and emoji", "단골 🛍️ 주문 완료"],
    ["line ends and quotes", 'a\r\nb\n"c"\\ \u0000 $5\r\n+OK\r\n'],
    ["nothing in it", ""],
    ["the word OK", "OK"],
    ["a text that looks like base64", "T0s="],
    ["an object", { name: "사과", price: 12_000, tags: ["a", null, true] }],
    ["a list", [1, "two", { three: 3 }]],
    ["a number", 42],
    ["a fraction", 0.1],
    ["a boolean", true],
    ["a text of digits too long for a number", "12345678901234567890"],
  ])("a value comes back as it went: %s", async (_, value) => {
    expect(await sdk().set("key", value)).toBe("OK");
    expect(await sdk().get("key")).toEqual(value);
    expect(await sdk().mget("key", "none")).toEqual([value, null]);
  });

  test("a value of 5 MB comes back whole", async () => {
    const long = "가나다 abc ".repeat(330_000);
    await sdk().set("long", long);
    expect(await sdk().get("long")).toBe(long);
  });

  test("without automatic deserialization everything stays text", async () => {
    const plain = gateway.sdk({ responseEncoding, automaticDeserialization: false });
    await plain.set("code", "true");
    await plain.set("digits", "0012");
    expect(await plain.mget("code", "digits")).toEqual(["true", "0012"]);
  });

  test("hashes, lists, sets and sorted sets", async () => {
    const redis = sdk();
    expect(await redis.hset("hash", { name: "단골", count: 3, line: "a\r\nb" })).toBe(3);
    expect(await redis.hgetall("hash")).toEqual({ name: "단골", count: 3, line: "a\r\nb" });
    expect(await redis.hget("hash", "none")).toBeNull();
    expect(await redis.hmget("hash", "name", "none")).toEqual({ name: "단골", none: null });
    expect(await redis.rpush("list", "a", "b", "OK")).toBe(3);
    expect(await redis.lrange("list", 0, -1)).toEqual(["a", "b", "OK"]);
    expect(await redis.sadd("set", "x", "y", "x")).toBe(2);
    expect(await redis.sismember("set", "y")).toBe(1);
    expect(await redis.zadd("sorted", { score: 1.5, member: "one" }, { score: 2, member: "two" })).toBe(2);
    expect(await redis.zrange("sorted", 0, -1, { withScores: true })).toEqual(["one", 1.5, "two", 2]);
    expect(await redis.zincrby("sorted", 3, "one")).toBe(4.5);
    expect(await redis.zrange("sorted", 0, -1, { rev: true })).toEqual(["one", "two"]);
  });

  test("expiry, conditions, scans, streams", async () => {
    const redis = sdk();
    expect(await redis.set("lock", "mine", { nx: true, ex: 60 })).toBe("OK");
    expect(await redis.set("lock", "yours", { nx: true })).toBeNull();
    expect(await redis.ttl("lock")).toBeGreaterThan(50);
    expect(await redis.scan(0, { match: "lock" })).toEqual(["0", ["lock"]]);
    const id = await redis.xadd("stream", "*", { kind: "paid", amount: 12_000 });
    expect(await redis.xrange("stream", "-", "+")).toEqual({ [id]: { kind: "paid", amount: 12_000 } });
    expect(await redis.ping()).toBe("PONG");
    expect(await redis.type("lock")).toBe("string");
  });

  test("nested arrays keep their shape", async () => {
    const nested = "return {1, 'OK', {2, {'three', false}}, redis.status_reply('FINE')}";
    expect(await sdk().eval(nested, [], [])).toEqual([1, "OK", [2, ["three", null]], "FINE"]);
  });

  test("a pipeline answers in order, and says which command failed", async () => {
    const redis = sdk();
    const pipeline = redis.pipeline().set("text", "단골").incr("count").get("text").incr("text").get("count");
    const results = await pipeline.exec({ keepErrors: true });
    expect(results.map(({ result }) => result)).toEqual(["OK", 1, "단골", undefined, 1]);
    expect(results[3]?.error).toMatch(/not an integer/);
    await expect(redis.pipeline().set("text", "x").incr("text").exec()).rejects.toThrow(
      /Command 2 \[ incr \] failed/,
    );
  });
});

describe("the bytes", () => {
  test("every byte value is kept, both ways", async () => {
    const bytes = Buffer.from(Array.from({ length: 512 }, (_, index) => index % 256));
    const stored = await gateway.call("/set/bytes", { body: bytes });
    expect(await stored.json()).toEqual({ result: "OK" });
    const answer = await (await gateway.call("/get/bytes", { base64: true })).json();
    expect(Buffer.from(answer.result, "base64").equals(bytes)).toBe(true);
    expect(await gateway.sdk().strlen("bytes")).toBe(512);
  });
});

describe("scripts", () => {
  const addUp = "return redis.call('INCRBY', KEYS[1], ARGV[1])";

  test("createScript runs by EVALSHA and falls back to EVAL when Redis does not know it", async () => {
    const redis = gateway.sdk();
    await redis.scriptFlush();
    const script = redis.createScript<number>(addUp);
    await expect(script.evalsha(["sum"], ["1"])).rejects.toThrow(/NOSCRIPT/);
    expect(await script.exec(["sum"], ["5"])).toBe(5);
    expect(await script.evalsha(["sum"], ["6"])).toBe(11);
  });

  test("a script with a shebang line that only Upstash knows runs, under its own SHA", async () => {
    const redis = gateway.sdk();
    await redis.scriptFlush();
    const text = `#!lua flags=allow-key-locking\n${addUp}`;
    const script = redis.createScript<number>(text);
    expect(await script.exec(["locked"], ["2"])).toBe(2);
    expect(await script.evalsha(["locked"], ["2"])).toBe(4);
    expect(await redis.scriptLoad(text)).toBe(script.sha1);
    expect(await redis.scriptExists(script.sha1)).toEqual([1]);
    const readonly = redis.createScript(
      "#!lua flags=no-writes,allow-key-locking\nreturn redis.call('GET', KEYS[1])",
      {
        readonly: true,
      },
    );
    expect(await readonly.exec(["locked"], [])).toBe(4);
  });

  test("a gateway that never saw the shebang script lets the SDK send it again", async () => {
    const other = await startTestGateway();
    const script = other.sdk().createScript<number>(`#!lua flags=allow-key-locking\n${addUp}`);
    expect(await script.exec(["n"], ["3"])).toBe(3);
    await other.end();
  });

  test("what a script refuses arrives in its own words", async () => {
    const refuse = "return redis.error_reply('STOCK_NOT_ENOUGH left 2')";
    await expect(gateway.sdk().eval(refuse, [], [])).rejects.toThrow(/STOCK_NOT_ENOUGH left 2/);
  });

  test("functions are loaded and called", async () => {
    const redis = gateway.sdk();
    const code =
      "#!lua name=counting\nredis.register_function('twice', function(_, args) return args[1] * 2 end)";
    expect(await redis.functions.load({ code, replace: true })).toBe("counting");
    expect(await redis.functions.call("twice", [], ["21"])).toBe(42);
  });
});

describe("many at once", () => {
  test("auto-pipelining puts calls of one moment into one request, each with its own answer", async () => {
    const redis = gateway.sdk({ enableAutoPipelining: true });
    const results = await Promise.allSettled([
      redis.set("auto", "x"),
      redis.incr("auto-count"),
      redis.hset("auto", { wrong: "type" }),
      redis.incr("auto-count"),
    ]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
    expect(results[3]).toMatchObject({ value: 2 });
  });

  test("200 concurrent transactions never interleave", async () => {
    const redis = gateway.sdk({ enableAutoPipelining: false });
    const size = 10;
    const everyone = Array.from({ length: 200 }, async (_, buyer) => {
      const transaction = redis.multi().set("turn", buyer);
      for (let step = 0; step < size; step++) transaction.get("turn").rpush("log", buyer);
      const [, ...steps] = await transaction.exec<unknown[]>();
      return steps.filter((_, index) => index % 2 === 0).every((seen) => seen === buyer);
    });
    const disturbance = Array.from({ length: 400 }, (_, index) => redis.set("turn", `other-${index}`));
    expect(await Promise.all(everyone)).toEqual(Array(200).fill(true));
    await Promise.all(disturbance);
    const log = await redis.lrange<number>("log", 0, -1);
    expect(log).toHaveLength(200 * size);
    for (let start = 0; start < log.length; start += size) {
      expect(new Set(log.slice(start, start + size)).size).toBe(1);
    }
  });

  test("a transaction with a command that cannot be queued changes nothing", async () => {
    const answer = await gateway.call("/multi-exec", {
      body: '[["SET","before","x"],["NOSUCH"],["SET","after","x"]]',
    });
    expect(answer.status).toBe(400);
    expect((await answer.json()).error).toMatch(/^EXECABORT .*unknown command 'NOSUCH'/);
    expect(await gateway.sdk().exists("before", "after")).toBe(0);
  });

  test("a command that fails while the transaction runs fails alone, as in Redis", async () => {
    const redis = gateway.sdk();
    const results = await redis
      .multi()
      .set("a", "text")
      .incr("a")
      .set("b", "kept")
      .exec({ keepErrors: true });
    expect(results.map(({ error }) => error !== undefined)).toEqual([false, true, false]);
    expect(await redis.get("b")).toBe("kept");
  });

  test("10,000 increments by 100 callers are 10,000", async () => {
    const redis = gateway.sdk({ enableAutoPipelining: false });
    const caller = async () => {
      for (let turn = 0; turn < 20; turn++) {
        const pipeline = redis.pipeline();
        for (let step = 0; step < 5; step++) pipeline.incr("total");
        await pipeline.exec();
      }
    };
    await Promise.all(Array.from({ length: 100 }, caller));
    expect(await redis.get("total")).toBe(10_000);
  });
});

describe("two tokens", () => {
  test("see nothing of each other, and flushing one leaves the other", async () => {
    const [mine, yours] = [gateway.sdk(), gateway.sdk({ token: "second" })];
    await Promise.all([mine.set("same", "mine"), yours.set("same", "yours")]);
    expect(await mine.get("same")).toBe("mine");
    expect(await yours.get("same")).toBe("yours");
    await yours.flushall();
    expect(await mine.get("same")).toBe("mine");
    expect(await yours.dbsize()).toBe(0);
  });

  test("the sync token of read-your-writes is handed out", async () => {
    const redis = gateway.sdk();
    await redis.set("a", 1);
    expect(redis.readYourWritesSyncToken).not.toBe("");
    expect(await redis.get("a")).toBe(1);
  });
});
