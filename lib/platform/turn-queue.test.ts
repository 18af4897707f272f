import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { atOnce, failed, succeeded } from "@/lib/testing/at-once";
import { refusalOf } from "@/lib/testing/refusal-of";
import { tooManyRequests } from "./refusals";
import { createTurnQueue } from "./turn-queue";

const turnAway = () => tooManyRequests(2);
const bounds = { name: "test", atOnce: 2, waiting: 100, waitMs: 2_000, turnAway };

/** Work that waits to be let go, and remembers when it began. */
function stage() {
  const begun: string[] = [];
  const open = new Map<string, () => void>();
  const work = (name: string) => () =>
    new Promise<string>((resolve) => {
      begun.push(name);
      open.set(name, () => resolve(name));
    });
  const letGo = async (name: string) => {
    open.get(name)?.();
    await pause(1);
  };
  return { begun, work, letGo };
}

test("two buyers of one variant are at work, the others follow in the order they came", async () => {
  const queue = createTurnQueue(bounds);
  const { begun, work, letGo } = stage();
  const all = Promise.all(["1", "2", "3", "4", "5"].map((name) => queue(["a"], work(name))));
  await pause(1);
  expect(begun).toEqual(["1", "2"]);
  await letGo("2");
  expect(begun).toEqual(["1", "2", "3"]);
  for (const name of ["1", "3", "4", "5"]) await letGo(name);
  expect(begun).toEqual(["1", "2", "3", "4", "5"]);
  expect(await all).toEqual(["1", "2", "3", "4", "5"]);
});

test("buyers of other goods do not wait", async () => {
  const queue = createTurnQueue(bounds);
  const { begun, work } = stage();
  for (const name of ["1", "2", "3"]) void queue(["a"], work(name));
  for (const name of ["4", "5"]) void queue(["b"], work(name));
  await pause(1);
  expect(begun).toEqual(["1", "2", "4", "5"]);
});

test("a basket begins when it is its turn at every variant, and later ones do not overtake it", async () => {
  const queue = createTurnQueue({ ...bounds, atOnce: 1 });
  const { begun, work, letGo } = stage();
  void queue(["b"], work("holds b"));
  void queue(["a", "b"], work("both"));
  void queue(["a"], work("wants a"));
  await pause(1);
  expect(begun).toEqual(["holds b"]);
  await letGo("holds b");
  expect(begun).toEqual(["holds b", "both"]);
  await letGo("both");
  expect(begun).toEqual(["holds b", "both", "wants a"]);
});

test("the same variant twice, also in other letters, is one place in one line", async () => {
  const queue = createTurnQueue({ ...bounds, atOnce: 1 });
  expect(await queue(["ab", "AB", "ab"], async () => "done")).toBe("done");
});

test("two thousand overlapping baskets all get their turn, never more than two at a variant", async () => {
  const queue = createTurnQueue({ ...bounds, waiting: 2_000, waitMs: 20_000 });
  const atWork = new Map<string, number>();
  let most = 0;
  const results = await atOnce(2_000, (index) => {
    const basket = Array.from({ length: 1 + (index % 5) }, () => `v${Math.floor(Math.random() * 20)}`);
    const ids = [...new Set(basket)];
    return queue(basket, async () => {
      for (const id of ids) {
        atWork.set(id, (atWork.get(id) ?? 0) + 1);
        most = Math.max(most, atWork.get(id) ?? 0);
      }
      await pause(index % 3);
      for (const id of ids) atWork.set(id, (atWork.get(id) ?? 0) - 1);
    });
  });
  expect(failed(results)).toEqual([]);
  expect(most).toBe(2);
});

test("who finds the line full is told at once to come back, and takes no place", async () => {
  const queue = createTurnQueue({ ...bounds, waiting: 3 });
  const { work, letGo } = stage();
  const inLine = ["1", "2", "3", "4", "5"].map((name) => queue(["a"], work(name)));
  const turnedAway = queue(["b", "a"], work("6"));
  expect(await refusalOf(turnedAway)).toBe("TOO_MANY_REQUESTS");
  expect(await turnedAway.catch((error) => error.retryAfterSeconds)).toBeGreaterThan(0);
  for (const name of ["1", "2", "3", "4", "5"]) await letGo(name);
  expect(await Promise.all(inLine)).toHaveLength(5);
  expect(await queue(["b"], async () => "free")).toBe("free");
});

test("who waits too long is told to come back, and those behind move up", async () => {
  const queue = createTurnQueue({ ...bounds, atOnce: 1, waiting: 10, waitMs: 30 });
  const { begun, work, letGo } = stage();
  void queue(["a"], work("slow"));
  const impatient = queue(["a", "b"], work("impatient"));
  const behind = queue(["b"], work("behind"));
  expect(await refusalOf(impatient)).toBe("TOO_MANY_REQUESTS");
  await pause(1);
  expect(begun).toEqual(["slow", "behind"]);
  await letGo("behind");
  expect(await behind).toBe("behind");
});

test("work that fails makes room like work that succeeds", async () => {
  const queue = createTurnQueue({ ...bounds, atOnce: 1 });
  const results = await atOnce(9, (index) =>
    queue(["a"], async () => {
      if (index % 2) throw new Error("no");
      return index;
    }),
  );
  expect(succeeded(results)).toEqual([0, 2, 4, 6, 8]);
});
