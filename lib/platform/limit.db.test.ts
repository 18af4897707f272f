import { expect, test } from "vitest";
import { refusalOf } from "@/lib/testing/refusal-of";
import { inTransaction } from "./database";
import { newId } from "./ids";
import { limitKey, requireWithin } from "./limit";
import { askRedis } from "./redis";

const limit = { name: "test", times: 4, seconds: 40 };
const ask = (subject: string) => refusalOf(requireWithin(limit, subject));

test("as many calls as allowed are let in, the next is told when to come back", async () => {
  const subject = newId();
  for (let call = 0; call < limit.times; call += 1) expect(await ask(subject)).toBe("accepted");
  const refusal = await requireWithin(limit, subject).catch((error) => error);
  expect(refusal).toMatchObject({ code: "TOO_MANY_REQUESTS", status: 429 });
  // One call comes back every ten seconds.
  expect(refusal.retryAfterSeconds).toBeGreaterThanOrEqual(9);
  expect(refusal.retryAfterSeconds).toBeLessThanOrEqual(10);
});

test("of sixteen at once exactly as many as allowed are let in", async () => {
  const subject = newId();
  const answers = await Promise.all(Array.from({ length: 16 }, () => ask(subject)));
  expect(answers.filter((answer) => answer === "accepted")).toHaveLength(limit.times);
});

test("being turned away costs nothing: one call comes back in its time, one and no more", async () => {
  const subject = newId();
  const quick = { name: "quick", times: 2, seconds: 2 };
  const askQuick = () => refusalOf(requireWithin(quick, subject));
  await askQuick();
  await askQuick();
  for (let call = 0; call < 10; call += 1) expect(await askQuick()).toBe("TOO_MANY_REQUESTS");
  await new Promise((resolve) => setTimeout(resolve, 1_050));
  expect([await askQuick(), await askQuick()]).toEqual(["accepted", "TOO_MANY_REQUESTS"]);
});

test("one person's calls do not count for another", async () => {
  const [first, second] = [newId(), newId()];
  for (let call = 0; call <= limit.times; call += 1) await ask(first);
  expect(await ask(second)).toBe("accepted");
});

test("what is counted is forgotten after its window", async () => {
  const subject = newId();
  await ask(subject);
  const left = await askRedis((redis) => redis.pttl(limitKey(limit, subject)));
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThanOrEqual(limit.seconds * 1_000);
});

test("asking while rows are locked is a defect, not an outage to be worked around", async () => {
  const asked = inTransaction(() => requireWithin(limit, newId()));
  await expect(asked).rejects.toThrow("Defect: no network call while rows are locked");
});
