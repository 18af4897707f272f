import { beforeEach, expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { Outage } from "@/lib/platform/outage";
import { atOnce, failed, succeeded } from "@/lib/testing/at-once";
import { relayOutbox, type Send } from "./relay-outbox";

process.env.LOG_LEVEL = "silent";

type Given = { attempts?: number; dueInMs?: number; name?: string };

/** One row, due a minute ago unless told otherwise. */
async function put({ attempts = 0, dueInMs = -60_000, name = newId() }: Given = {}): Promise<string> {
  const availableAt = new Date(Date.now() + dueInMs);
  const fact = { type: "order/paid", aggregateId: name, payload: { name }, dedupeKey: `order/paid:${name}` };
  await database().outbox.create({ data: { ...fact, attempts, availableAt } });
  return fact.dedupeKey;
}

const rowOf = (dedupeKey: string) => database().outbox.findUniqueOrThrow({ where: { dedupeKey } });
const makeDue = () => database().$executeRaw`UPDATE outbox SET available_at = now() - interval '1 second'`;
const secondsUntil = (at: Date) => (at.getTime() - Date.now()) / 1_000;

/** Takes everything, but for what `refuses` throws about, and remembers what was offered together. */
function receiver(refuses: (dedupeKey: string) => Error | null = () => null) {
  const offered: string[][] = [];
  const taken: string[] = [];
  const send: Send = async (events) => {
    const keys = events.map(({ eventId }) => eventId);
    offered.push(keys);
    for (const key of keys) {
      const error = refuses(key);
      if (error) throw error;
    }
    taken.push(...keys);
  };
  return { offered, taken, send };
}

beforeEach(async () => {
  await database().outbox.deleteMany();
  await database().alert.deleteMany();
});

test("what is due arrives in the order it became due, with its dedupe key, and counts as published", async () => {
  const keys = new Map<number, string>();
  for (const dueInMs of [-1_000, -40_000, -20_000, -60_000, -5_000])
    keys.set(dueInMs, await put({ dueInMs }));
  const inOrder = [...keys].sort(([a], [b]) => a - b).map(([, key]) => key);
  const later = await put({ dueInMs: 60_000 });
  const seen: unknown[] = [];
  const arrived = await relayOutbox(async (events) => {
    seen.push(...events.map(({ eventId, type, payload }) => ({ eventId, type, payload })));
  });
  expect(arrived).toBe(5);
  expect(seen).toEqual(
    inOrder.map((eventId) => ({
      eventId,
      type: "order/paid",
      payload: { name: eventId.replace("order/paid:", "") },
    })),
  );
  for (const key of inOrder)
    expect(await rowOf(key)).toMatchObject({
      status: "PUBLISHED",
      lastError: null,
      publishedAt: expect.any(Date),
    });
  expect(await rowOf(later)).toMatchObject({ status: "PENDING", attempts: 0, publishedAt: null });
});

test("more than one batch arrives in one go, in order, each row once", async () => {
  const start = Date.now() - 600_000;
  const data = Array.from({ length: 230 }, (_, index) => ({
    type: "order/paid",
    aggregateId: "order-1",
    payload: {},
    dedupeKey: `many-${index}`,
    availableAt: new Date(start + ((index * 97) % 230) * 1_000),
  }));
  await database().outbox.createMany({ data });
  const { taken, send } = receiver();
  expect(await relayOutbox(send)).toBe(230);
  const inOrder = data.toSorted((a, b) => a.availableAt.getTime() - b.availableAt.getTime());
  expect(taken).toEqual(inOrder.map(({ dedupeKey }) => dedupeKey));
});

test("what has arrived is not sent again", async () => {
  await put();
  const { offered, send } = receiver();
  expect(await relayOutbox(send)).toBe(1);
  await makeDue();
  expect(await relayOutbox(send)).toBe(0);
  expect(offered).toHaveLength(1);
});

test("twenty rows and four relays at once: each row arrives exactly once", async () => {
  const keys: string[] = [];
  for (let made = 0; made < 20; made += 1) keys.push(await put());
  const taken: string[] = [];
  const results = await atOnce(4, () =>
    relayOutbox(async (events) => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      taken.push(...events.map(({ eventId }) => eventId));
    }),
  );
  expect(failed(results)).toEqual([]);
  expect(succeeded(results).reduce((total, arrived) => total + arrived, 0)).toBe(20);
  expect(taken.sort()).toEqual(keys.sort());
});

test("while one relay is still sending, another finds nothing to do", async () => {
  await put();
  const second = receiver();
  await relayOutbox(async () => {
    expect(await relayOutbox(second.send)).toBe(0);
  });
  expect(second.offered).toEqual([]);
});

test("what did not arrive goes back with the error and waits longer every time", async () => {
  const key = await put();
  const { send } = receiver(() => new Error("the door is shut"));
  for (const [attempts, seconds] of [
    [1, 2],
    [2, 4],
    [3, 8],
    [4, 16],
  ] as const) {
    expect(await relayOutbox(send)).toBe(0);
    const row = await rowOf(key);
    expect(row).toMatchObject({
      status: "PENDING",
      attempts,
      lastError: "the door is shut",
      publishedAt: null,
    });
    expect(secondsUntil(row.availableAt)).toBeGreaterThan(seconds * 0.75 - 1);
    expect(secondsUntil(row.availableAt)).toBeLessThanOrEqual(seconds * 1.25);
    await makeDue();
  }
  expect(await relayOutbox(receiver().send)).toBe(1);
  expect(await rowOf(key)).toMatchObject({ status: "PUBLISHED", lastError: null });
});

test("one event nobody can take does not hold up the others: after a failure each goes alone, at once", async () => {
  const [first, poison, last] = [
    await put({ dueInMs: -3_000 }),
    await put({ dueInMs: -2_000 }),
    await put({ dueInMs: -1_000 }),
  ];
  const { offered, taken, send } = receiver((key) => (key === poison ? new Error("poison") : null));
  expect(await relayOutbox(send)).toBe(2);
  expect(offered).toEqual([[first, poison, last], [first], [poison], [last]]);
  expect(taken).toEqual([first, last]);
  expect(await rowOf(poison)).toMatchObject({ status: "PENDING", attempts: 1, lastError: "poison" });
  await makeDue();
  const fresh = await put();
  expect(await relayOutbox(send)).toBe(1);
  expect(offered.slice(4)).toEqual([[fresh], [poison]]);
  expect(await rowOf(poison)).toMatchObject({ attempts: 2 });
});

test("an event that brings Inngest down while others arrive is itself what is wrong: it counts, and dies in the end", async () => {
  const [poison, other] = [await put({ attempts: 8 }), await put()];
  const { send } = receiver((key) => (key === poison ? new Outage("inngest", new Error("500")) : null));
  expect(await relayOutbox(send)).toBe(1);
  expect(await rowOf(other)).toMatchObject({ status: "PUBLISHED" });
  expect(await rowOf(poison)).toMatchObject({ status: "PENDING", attempts: 9 });
  await put();
  await makeDue();
  expect(await relayOutbox(send)).toBe(1);
  expect(await rowOf(poison)).toMatchObject({ status: "DEAD", attempts: 10 });
});

test("with nobody there a relay asks a few times and stops", async () => {
  for (let made = 0; made < 12; made += 1) await put();
  const { offered, send } = receiver(() => new Outage("inngest", new Error("ECONNREFUSED")));
  expect(await relayOutbox(send)).toBe(0);
  expect(offered.map(({ length }) => length)).toEqual([12, 1, 1, 1]);
  expect(await database().outbox.count({ where: { status: "PENDING", attempts: 0 } })).toBe(12);
});

test("the tenth failure is the last: the event is dead, one alert is open, and nobody sends it again", async () => {
  const [dead, alive] = [await put({ attempts: 9 }), await put({ attempts: 8 })];
  const { offered, send } = receiver(() => new Error("never"));
  expect(await relayOutbox(send)).toBe(0);
  const row = await rowOf(dead);
  expect(row).toMatchObject({ status: "DEAD", attempts: 10, lastError: "never", publishedAt: null });
  expect(await rowOf(alive)).toMatchObject({ status: "PENDING", attempts: 9 });
  expect(await database().alert.findMany()).toMatchObject([
    {
      kind: "outbox-dead",
      subject: row.id,
      status: "OPEN",
      severity: "CRITICAL",
      count: 1,
      detail: { type: "order/paid", dedupeKey: dead, lastError: "never" },
    },
  ]);
  await database().outbox.deleteMany({ where: { dedupeKey: alive } });
  await makeDue();
  expect(await relayOutbox(send)).toBe(0);
  expect(offered).toHaveLength(2);
});

test("a relay that dies between claiming and sending loses nothing: the row comes back and arrives", async () => {
  const key = await put();
  let claimed = () => {};
  const isClaimed = new Promise<void>((resolve) => {
    claimed = resolve;
  });
  void relayOutbox(() => {
    claimed();
    return new Promise(() => {});
  });
  await isClaimed;
  const row = await rowOf(key);
  expect(row).toMatchObject({ status: "PENDING", publishedAt: null });
  expect(secondsUntil(row.availableAt)).toBeGreaterThan(30);
  expect(secondsUntil(row.availableAt)).toBeLessThanOrEqual(61);
  const { taken, send } = receiver();
  expect(await relayOutbox(send)).toBe(0);
  await makeDue();
  expect(await relayOutbox(send)).toBe(1);
  expect(taken).toEqual([key]);
  expect(await rowOf(key)).toMatchObject({ status: "PUBLISHED" });
});

test("an outage is nobody's failed attempt: everything waits, as often tried as before, for less than a minute", async () => {
  const [fresh, nearlyDead] = [await put(), await put({ attempts: 9 })];
  const down = receiver(() => new Outage("inngest", new Error("ECONNREFUSED")));
  for (let time = 0; time < 3; time += 1) {
    expect(await relayOutbox(down.send)).toBe(0);
    for (const [key, attempts] of [
      [fresh, 0],
      [nearlyDead, 9],
    ] as const) {
      const row = await rowOf(key);
      expect(row).toMatchObject({ status: "PENDING", attempts, publishedAt: null });
      expect(secondsUntil(row.availableAt)).toBeGreaterThan(0);
      expect(secondsUntil(row.availableAt)).toBeLessThan(60);
    }
    await makeDue();
  }
  expect(await database().alert.count()).toBe(0);
  expect(await relayOutbox(receiver().send)).toBe(2);
});
