import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startTestGateway, type TestGateway } from "./test-gateway";

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await startTestGateway({ replyTimeoutMs: 500 });
});
afterEach(() => gateway.end());

describe("Redis goes away", () => {
  test("stopped: every call fails at once and clearly, also with the SDK's default retries, and works again by itself", async () => {
    const redis = gateway.sdk({ retry: undefined });
    await redis.set("kept", "yes");
    await gateway.redis.stop();
    for (let turn = 0; turn < 5; turn++) {
      const started = performance.now();
      await expect(redis.get("kept")).rejects.toThrow(/Redis is not reachable/);
      expect(performance.now() - started).toBeLessThan(250);
    }
    expect((await gateway.call("/health", { token: null })).status).toBe(503);
    await expect(redis.multi().set("a", 1).exec()).rejects.toThrow(/Redis is not reachable/);

    await gateway.redis.start();
    await eventually(async () => expect(await redis.get("kept")).toBe("yes"), 2_000);
    expect((await gateway.call("/health", { token: null })).status).toBe(200);
  });

  test("an answer while it is away is 503, so callers can tell it from a refusal", async () => {
    await gateway.sdk().ping();
    await gateway.redis.stop();
    const answers = await Promise.all(Array.from({ length: 20 }, () => gateway.call("/get/a")));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
  });

  test("stopped under load: what was counted as done is there, and nothing ran twice", async () => {
    const redis = gateway.sdk({ enableAutoPipelining: false });
    const outcomes = { done: 0, unknown: 0, refused: 0 };
    let running = true;
    const caller = async () => {
      while (running) {
        await redis.incr("count").then(
          () => outcomes.done++,
          (error: Error) =>
            /lost before the answer/.test(error.message) ? outcomes.unknown++ : outcomes.refused++,
        );
      }
    };
    const callers = Array.from({ length: 16 }, caller);
    await pause(300);
    await gateway.redis.stop("SIGTERM");
    await pause(100);
    await gateway.redis.start();
    await pause(900);
    running = false;
    await Promise.all(callers);
    const count = Number(await redis.get("count"));
    expect(outcomes.refused).toBeGreaterThan(0);
    expect(count).toBeGreaterThanOrEqual(outcomes.done);
    expect(count).toBeLessThanOrEqual(outcomes.done + outcomes.unknown);
  });

  test("a dropped connection mends itself: the next call works", async () => {
    const redis = gateway.sdk();
    await redis.set("a", 1);
    await killClients(gateway.redis.port);
    await pause(50);
    expect(await redis.get("a")).toBe(1);
  });

  test("standing still: a command that gets no answer in time fails as unknown, and it works again afterwards", async () => {
    const redis = gateway.sdk();
    await redis.set("a", 1);
    gateway.redis.signal("SIGSTOP");
    const started = performance.now();
    await expect(redis.incr("a")).rejects.toThrow(/may or may not have run/);
    expect(performance.now() - started).toBeLessThan(1_500);
    gateway.redis.signal("SIGCONT");
    await eventually(async () => expect([1, 2]).toContain(await redis.get("a")), 3_000);
  });

  test("a gateway whose Redis is not there yet finds it later", async () => {
    const early = await startTestGateway();
    await early.redis.stop();
    await expect(early.sdk().ping()).rejects.toThrow(/not reachable/);
    await early.redis.start();
    await eventually(async () => expect(await early.sdk().ping()).toBe("PONG"), 2_000);
    await early.end();
  });

  test("a database that Redis does not have is named in the error", async () => {
    const many = await startTestGateway({ tokens: "first=999" });
    await expect(many.sdk().ping()).rejects.toThrow(/DB index is out of range/);
    await many.end();
  });
});

describe("faults on request", () => {
  test("drop-answer: the command runs exactly once, the caller never learns", async () => {
    const redis = gateway.sdk();
    await gateway.fault({ mode: "drop-answer", times: 1, match: "decr stock" });
    await redis.set("stock", 10);
    await expect(redis.decr("stock")).rejects.toThrow();
    expect(await redis.get("stock")).toBe(9);
    expect(await redis.decr("stock")).toBe(8);
  });

  test("drop-answer shows what the SDK's own retries do: the command is repeated", async () => {
    await gateway.fault({ mode: "drop-answer", times: 2, match: "incr" });
    const redis = gateway.sdk({ retry: { retries: 5, backoff: () => 1 } });
    expect(await redis.incr("repeated")).toBe(3);
  });

  test("drop-answer strikes pipelines and transactions as well", async () => {
    const redis = gateway.sdk();
    await gateway.fault({ mode: "drop-answer", times: 2, match: "incr" });
    await expect(redis.multi().set("a", 1).incr("n").exec()).rejects.toThrow();
    await expect(redis.pipeline().incr("n").exec()).rejects.toThrow();
    expect(await redis.get("n")).toBe(2);
  });

  test("slow: the answer comes late, so the caller's own timeout ends the wait", async () => {
    await gateway.fault({ mode: "slow", ms: 400, times: 2 });
    const redis = gateway.sdk({ signal: () => AbortSignal.timeout(100) });
    await expect(redis.set("late", "done")).rejects.toThrow(/timeout/i);
    const started = performance.now();
    expect(await gateway.sdk().get("late")).toBe("done");
    expect(performance.now() - started).toBeGreaterThan(350);
  });

  test("down: nothing runs until it is switched off, and the other token notices nothing", async () => {
    const redis = gateway.sdk();
    await gateway.fault({ mode: "down" });
    await expect(redis.set("a", 1)).rejects.toThrow(/Redis is not reachable/);
    expect(await gateway.sdk({ token: "second" }).set("a", 1)).toBe("OK");
    await gateway.fault({ mode: "none" });
    expect(await redis.get("a")).toBeNull();
  });

  test.each([{}, { mode: "explode" }, { mode: "slow", times: 0 }, { mode: "slow", ms: "long" }])(
    "%j is no fault",
    async (wish) => {
      expect((await gateway.fault(wish)).status).toBe(400);
      expect(await gateway.sdk().ping()).toBe("PONG");
    },
  );
});

async function eventually(check: () => Promise<void>, withinMs: number): Promise<void> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await pause(50);
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function killClients(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: "127.0.0.1" });
    socket.once("error", reject);
    socket.once("data", () => {
      socket.destroy();
      resolve();
    });
    socket.write("CLIENT KILL TYPE normal SKIPME yes\r\n");
  });
}
