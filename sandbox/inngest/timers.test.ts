import { expect, it, vi } from "vitest";
import { createTimers } from "./timers.ts";

it("timers fire in order at their moment, however far away, unless stopped", () => {
  vi.useFakeTimers();
  const fired: string[] = [];
  const errors: unknown[] = [];
  const timers = createTimers((error) => errors.push(error));
  const now = Date.now();
  const day = 864e5;
  timers.at(now + 60 * day, () => fired.push("60 days"));
  timers.at(now + 2000, () => fired.push("2 s"));
  timers.at(now - 1, () => fired.push("overdue"));
  timers.at(now + 1000, () => {
    throw new Error("one fails");
  });
  const stopped = timers.at(now + 1500, () => fired.push("stopped"));
  stopped.stop();
  vi.advanceTimersByTime(2000);
  expect(fired).toEqual(["overdue", "2 s"]);
  expect(errors).toHaveLength(1);
  vi.advanceTimersByTime(60 * day);
  expect(fired).toEqual(["overdue", "2 s", "60 days"]);
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});
