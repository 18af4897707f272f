import { expect, test } from "vitest";
import { rememberBriefly } from "./remember-briefly";

function remembering({ ms = 1_000, most = 10 } = {}) {
  const world = { now: 0, reads: [] as string[], fails: false };
  const kept = new Map();
  const ask = rememberBriefly(
    async (input: { place: string }) => {
      world.reads.push(input.place);
      if (world.fails) throw new Error("no answer");
      return `${input.place} ${world.reads.length}`;
    },
    { ms, most },
    () => world.now,
    kept,
  );
  return { world, kept, ask: (place: string) => ask({ place }) };
}

test("a thousand who ask at once cost one reading", async () => {
  const { world, ask } = remembering();
  const answers = await Promise.all(Array.from({ length: 1_000 }, () => ask("tea")));
  expect(new Set(answers)).toEqual(new Set(["tea 1"]));
  expect(world.reads).toEqual(["tea"]);
});

test("an answer is as old as its question, and no older than the time", async () => {
  const { world, ask } = remembering();
  await ask("tea");
  world.now = 999;
  expect(await ask("tea")).toBe("tea 1");
  world.now = 1_000;
  expect(await ask("tea")).toBe("tea 2");
});

test("other questions have other answers", async () => {
  const { ask } = remembering();
  expect(await Promise.all([ask("tea"), ask("bags")])).toEqual(["tea 1", "bags 2"]);
});

test("a failure is told to all who waited for it, and to nobody after", async () => {
  const { world, ask } = remembering();
  world.fails = true;
  const both = await Promise.allSettled([ask("tea"), ask("tea")]);
  expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  world.fails = false;
  expect(await ask("tea")).toBe("tea 2");
});

test("however many different questions are asked, only so many answers are kept", async () => {
  const { world, ask } = remembering({ most: 2 });
  for (const place of ["tea", "bags", "pens"]) await ask(place);
  await ask("pens");
  await ask("bags");
  expect(world.reads).toEqual(["tea", "bags", "pens"]);
  await ask("tea");
  expect(world.reads).toEqual(["tea", "bags", "pens", "tea"]);
});

test("what is too old to be told is not kept: the next answer sends it away", async () => {
  const { world, kept, ask } = remembering({ most: 100 });
  for (let n = 0; n < 50; n += 1) await ask(`old ${n}`);
  world.now = 500;
  await ask("tea");
  await ask("old 7");
  world.now = 1_200;
  await ask("bags");
  expect([...kept.keys()].map((key) => JSON.parse(key).place)).toEqual(["tea", "bags"]);
  world.now = 9_000;
  await ask("pens");
  expect(kept.size).toBe(1);
});
