import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { unlessSlow } from "./unless-slow";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

const never = () => new Promise<string>(() => {});
const fails = async (): Promise<string> => {
  throw new Error("no answer");
};

test("what comes in time is the answer", async () => {
  expect(await unlessSlow()(async () => "there")).toBe("there");
});

test("nobody waits longer than 300 ms, and for a second nobody waits at all", async () => {
  const ask = unlessSlow(() => Date.now());
  const began = Date.now();
  const waiting = ask(never);
  await vi.advanceTimersByTimeAsync(300);
  expect(await waiting).toBeNull();
  expect(Date.now() - began).toBe(300);
  const asked = vi.fn(never);
  expect(await ask(asked)).toBeNull();
  expect(asked).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  expect(await ask(async () => "there")).toBe("there");
});

test("what fails is not asked again for a second either", async () => {
  const ask = unlessSlow(() => Date.now());
  expect(await ask(fails)).toBeNull();
  expect(await ask(async () => "there")).toBeNull();
  vi.advanceTimersByTime(1_000);
  expect(await ask(async () => "there")).toBe("there");
});

test("an answer that fails after nobody waits for it any more disturbs nobody", async () => {
  const ask = unlessSlow(() => Date.now());
  const waiting = ask(() => new Promise((_, fail) => setTimeout(fail, 2_000, new Error("too late"))));
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await waiting).toBeNull();
});
