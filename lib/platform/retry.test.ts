import { expect, test } from "vitest";
import { retry } from "./retry";

const passing = new Error("passing");
const lasting = new Error("lasting");
const policy = { times: 3, baseMs: 1, when: (error: unknown) => error === passing };

/** Fails with these errors, one after the other, then answers. */
function failingWith(...errors: Error[]) {
  const calls: number[] = [];
  const work = async () => {
    calls.push(Date.now());
    const error = errors[calls.length - 1];
    if (error) throw error;
    return "answer";
  };
  return { work, calls };
}

test("what passes is tried again until it is answered", async () => {
  const { work, calls } = failingWith(passing, passing);
  expect(await retry(policy, work)).toBe("answer");
  expect(calls).toHaveLength(3);
});

test("the last try's error is the answer, and there is no fourth", async () => {
  const { work, calls } = failingWith(passing, passing, passing);
  await expect(retry(policy, work)).rejects.toBe(passing);
  expect(calls).toHaveLength(3);
});

test("what does not pass is not tried again", async () => {
  const { work, calls } = failingWith(passing, lasting);
  await expect(retry(policy, work)).rejects.toBe(lasting);
  expect(calls).toHaveLength(2);
});

test("each pause is longer than the one before", async () => {
  const { work, calls } = failingWith(passing, passing);
  await retry({ ...policy, baseMs: 60 }, work);
  const [first = 0, second = 0, third = 0] = calls;
  // Half the base at least, and twice that for the second; timers may be early by a millisecond.
  expect(second - first).toBeGreaterThanOrEqual(29);
  expect(third - second).toBeGreaterThanOrEqual(59);
});
