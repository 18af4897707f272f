import { describe, expect, it } from "vitest";
import { Queue } from "./queue.ts";
import type { Limit } from "./records.ts";
import { pause } from "./testing/sample-kit.ts";

/** Work that takes a moment and says how much of it ran at once. */
function recorder() {
  const started: string[] = [];
  const active = new Map<string, number>();
  const most = new Map<string, number>();
  function add(
    queue: Queue,
    name: string,
    limits: Limit[],
    options: { rank?: number; isWanted?: boolean } = {},
  ): void {
    queue.add({
      rank: options.rank ?? 0,
      limits,
      isWanted: () => options.isWanted ?? true,
      async execute() {
        started.push(name);
        for (const { key } of limits) active.set(key, (active.get(key) ?? 0) + 1);
        for (const [key, count] of active) most.set(key, Math.max(most.get(key) ?? 0, count));
        await pause(1);
        for (const { key } of limits) active.set(key, (active.get(key) ?? 0) - 1);
      },
    });
  }
  return { started, most, add };
}

async function idle(queue: Queue): Promise<void> {
  do await pause(5);
  while (queue.activeCount > 0);
}

describe("the queue", () => {
  it("starts in the order of rank, then of arrival", async () => {
    const queue = new Queue();
    const { started, add } = recorder();
    const one = [{ key: "one", limit: 1 }];
    add(queue, "b", one, { rank: 2 });
    add(queue, "c", one, { rank: 2 });
    add(queue, "a", one, { rank: 1 });
    await idle(queue);
    expect(started).toEqual(["a", "b", "c"]);
  });

  it("never exceeds a limit, and starts everything, whichever limits items share", async () => {
    const queue = new Queue();
    const { started, most, add } = recorder();
    for (let i = 0; i < 300; i++) {
      const limits = [
        { key: "app", limit: 5 },
        { key: `kind ${i % 3}`, limit: 2 },
        { key: `shop ${i % 7}`, limit: 1 },
      ];
      add(queue, `item ${i}`, limits.slice(i % 2), { isWanted: i % 10 > 0 });
    }
    await idle(queue);
    expect(started).toHaveLength(270);
    expect(most.get("app")).toBe(5);
    for (const [key, count] of most) expect(count).toBeLessThanOrEqual(key.startsWith("shop") ? 1 : 5);
  });

  it("starts nothing under a held key, and all of it after the release", async () => {
    const queue = new Queue();
    const { started, add } = recorder();
    queue.hold("down");
    for (let i = 0; i < 10; i++) add(queue, "down", [{ key: "down", limit: 3 }]);
    add(queue, "up", [{ key: "up", limit: 3 }]);
    await idle(queue);
    expect(started).toEqual(["up"]);
    queue.release("down");
    await idle(queue);
    expect(started).toHaveLength(11);
  });
});
