import { expect, test } from "vitest";
import { productMemory } from "./product-memory";

function shop() {
  const world = { now: 0, reads: 0, suspended: false };
  const memory = productMemory(
    async (id) => {
      world.reads += 1;
      return id.startsWith("real") && !world.suspended;
    },
    () => world.now,
  );
  return { world, ...memory };
}

test("a thousand who ask at once cost one reading", async () => {
  const { world, ask } = shop();
  await Promise.all(Array.from({ length: 1_000 }, () => ask("real")));
  expect(world.reads).toBe(1);
});

test("made-up products push out no real one, and are themselves remembered only so many at a time", async () => {
  const { ask, recall } = shop();
  await ask("real");
  for (let n = 0; n < 6_000; n += 1) await ask(`made up ${n}`);
  expect(recall("real")).toEqual({ isShown: true, isOld: false });
  expect(recall("made up 5999")).toEqual({ isShown: false, isOld: false });
  expect(recall("made up 5499")).toBeNull();
});

test("what was there is served while it is asked about again, for a minute and no longer", async () => {
  const { world, ask, recall } = shop();
  await ask("real");
  world.now = 1_999;
  expect(recall("real")).toEqual({ isShown: true, isOld: false });
  world.now = 2_000;
  expect(recall("real")).toEqual({ isShown: true, isOld: true });
  world.now = 60_000;
  expect(recall("real")).toBeNull();
});

test("what was not there is asked about again after two seconds, before anything is said", async () => {
  const { world, ask, recall } = shop();
  await ask("made up");
  world.now = 2_000;
  expect(recall("made up")).toBeNull();
});

test("the last answer counts, whichever it is", async () => {
  const { world, ask, recall } = shop();
  await ask("real");
  world.suspended = true;
  await ask("real");
  expect(recall("real")).toEqual({ isShown: false, isOld: false });
  world.suspended = false;
  await ask("real");
  expect(recall("real")).toEqual({ isShown: true, isOld: false });
});

test("a question that failed is asked again", async () => {
  let fails = true;
  const { ask } = productMemory(async () => {
    if (fails) throw new Error("no answer");
    return true;
  });
  await expect(ask("real")).rejects.toThrow("no answer");
  fails = false;
  expect(await ask("real")).toBe(true);
});
