import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { newId } from "./ids";
import { withLock } from "./lock";
import { askRedis } from "./redis";

const holder = (name: string) => askRedis((redis) => redis.get<string>(`lock:${name}`));

test("while one is at it the second is refused, also of sixteen at once", async () => {
  const name = newId();
  let done = 0;
  const results = await Promise.all(
    Array.from({ length: 16 }, () =>
      withLock(name, 10_000, async () => {
        await pause(300);
        done += 1;
        return "done";
      }),
    ),
  );
  expect(results.filter(({ held }) => held)).toEqual([{ held: true, value: "done" }]);
  expect(done).toBe(1);
});

test("the lock is free when the work is done, also when it failed", async () => {
  const name = newId();
  expect(await withLock(name, 10_000, async () => "done")).toEqual({ held: true, value: "done" });
  expect(await holder(name)).toBeNull();
  const failing = withLock(name, 10_000, () => Promise.reject(new Error("failed")));
  await expect(failing).rejects.toThrow("failed");
  expect(await holder(name)).toBeNull();
});

test("a lock whose holder died ends by itself", async () => {
  const name = newId();
  const left = await withLock(name, 5_000, () => askRedis((redis) => redis.pttl(`lock:${name}`)));
  expect(left).toEqual({ held: true, value: expect.toSatisfy((ms: number) => ms > 0 && ms <= 5_000) });
  await askRedis((redis) => redis.set(`lock:${name}`, "dead"));
  expect(await withLock(name, 5_000, async () => "mine")).toEqual({ held: false });
  await askRedis((redis) => redis.pexpire(`lock:${name}`, 1));
  await pause(20);
  expect(await withLock(name, 5_000, async () => "mine")).toEqual({ held: true, value: "mine" });
});

test("who outlasted its lock does not let go of the next one's", async () => {
  const name = newId();
  await withLock(name, 5_000, async () => {
    await askRedis((redis) => redis.set(`lock:${name}`, "next"));
  });
  expect(await holder(name)).toBe("next");
});
