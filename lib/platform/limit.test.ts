import { beforeEach, expect, test, vi } from "vitest";
import { completeEnvironment } from "@/lib/testing/complete-environment";
import { refusalOf } from "@/lib/testing/refusal-of";
import { requireWithin } from "./limit";

// Nobody listens at the Redis of this environment.
beforeEach(() => {
  for (const [name, value] of Object.entries(completeEnvironment)) vi.stubEnv(name, value);
  vi.stubEnv("LOG_LEVEL", "silent");
});

const ask = (subject: string, seconds = 60) =>
  refusalOf(requireWithin({ name: "away", times: 3, seconds }, subject));

test("while Redis is away a limit still limits", async () => {
  const answers = [];
  for (let call = 0; call < 5; call += 1) answers.push(await ask("a"));
  expect(answers).toEqual(["accepted", "accepted", "accepted", "TOO_MANY_REQUESTS", "TOO_MANY_REQUESTS"]);
});

test("sixteen at once are counted one by one", async () => {
  const answers = await Promise.all(Array.from({ length: 16 }, () => ask("b")));
  expect(answers.filter((answer) => answer === "accepted")).toHaveLength(3);
});

test("one subject's limit is not another's", async () => {
  for (let call = 0; call < 4; call += 1) await ask("c");
  expect(await ask("d")).toBe("accepted");
});

test("the allowance comes back when the window is over", async () => {
  for (let call = 0; call < 4; call += 1) await ask("e", 1);
  expect(await ask("e", 1)).toBe("TOO_MANY_REQUESTS");
  await new Promise((resolve) => setTimeout(resolve, 1_050));
  expect(await ask("e", 1)).toBe("accepted");
});

test("who is turned away is told when to come back", async () => {
  for (let call = 0; call < 3; call += 1) await ask("f");
  const refusal = await requireWithin({ name: "away", times: 3, seconds: 60 }, "f").catch((error) => error);
  expect(refusal.retryAfterSeconds).toBeGreaterThan(0);
  expect(refusal.retryAfterSeconds).toBeLessThanOrEqual(60);
});
