import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { completeEnvironment } from "@/lib/testing/complete-environment";
import { createBreaker } from "./breaker";
import { Outage } from "./outage";

Object.assign(process.env, completeEnvironment, { LOG_LEVEL: "silent" });

const openMs = 5_000;
const pass = (ms: number) => vi.setSystemTime(Date.now() + ms);
beforeAll(() => void vi.useFakeTimers({ toFake: ["Date"] }));
afterAll(() => void vi.useRealTimers());

function setUp() {
  const ask = createBreaker({ name: "test", failures: 3, openMs });
  const seen = { asked: 0, well: false };
  const call = () =>
    ask(
      async () => {
        seen.asked += 1;
        if (!seen.well) throw new Outage("redis", new Error("gone"));
        return "answer";
      },
      (why) => why,
    );
  return { ask, call, seen };
}

test("three outages in a row open it, and then nobody asks", async () => {
  const { call, seen } = setUp();
  for (let n = 0; n < 3; n += 1) expect(await call()).toBe("outage");
  for (let n = 0; n < 5; n += 1) expect(await call()).toBe("open");
  expect(seen.asked).toBe(3);
});

test("outages that are not in a row do not open it", async () => {
  const { call, seen } = setUp();
  for (let n = 0; n < 6; n += 1) {
    seen.well = n % 3 === 2;
    await call();
  }
  expect(seen.asked).toBe(6);
});

test("after its time one caller tries while the others still go without, and an answer closes it", async () => {
  const { call, seen } = setUp();
  for (let n = 0; n < 3; n += 1) await call();
  pass(openMs - 1);
  expect(await call()).toBe("open");
  pass(1);
  expect(await Promise.all([call(), call(), call()])).toEqual(["outage", "open", "open"]);
  pass(openMs);
  seen.well = true;
  expect(await Promise.all([call(), call()])).toEqual(["answer", "open"]);
  expect(await call()).toBe("answer");
});

test("what is not an outage is thrown and counts for nothing", async () => {
  const { ask, call } = setUp();
  const broken = () => ask(() => Promise.reject(new Error("defect")), String);
  for (let n = 0; n < 4; n += 1) await expect(broken()).rejects.toThrow("defect");
  expect(await call()).toBe("outage");
});
