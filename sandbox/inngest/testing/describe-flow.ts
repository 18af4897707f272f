import { expect, it } from "vitest";
import type { Sample } from "./describe-protocol.ts";
import { until } from "./until.ts";

/** Which events become runs, how many at once, and when. */
export function describeFlow(sample: () => Sample): void {
  it("an idempotency key starts one run, and so does an event id", async () => {
    const { inngest, runCount } = sample();
    const once = { name: "shop/once", data: { orderId: "i1" } };
    const same = { id: "same", name: "shop/child", data: { key: "dup", n: 0 } };
    const sent = [await inngest.send([once, once]), await inngest.send(once)];
    const repeated = [await inngest.send(same), await inngest.send(same)];
    expect(await Promise.all(sent.flatMap(({ ids }) => ids.map(runCount)))).toEqual([1, 0, 0]);
    expect(await Promise.all(repeated.flatMap(({ ids }) => ids.map(runCount)))).toEqual([1, 0]);
  });

  it("a concurrency of one lets runs never overlap", async () => {
    const { inngest, labels } = sample();
    await inngest.send([1, 2, 3, 4].map((n) => ({ name: "shop/serial", data: { n } })));
    await until(() => labels("serial:end").length === 4);
    expect(mostAtOnce(labels("serial:"))).toBe(1);
  });

  it("a keyed concurrency keeps runs of one key apart and lets others overlap", async () => {
    const { inngest, labels } = sample();
    await inngest.send(["x", "x", "y"].map((shop) => ({ name: "shop/keyed", data: { shop } })));
    await until(() => labels("keyed:end").length === 3);
    expect(mostAtOnce(labels("keyed:").filter((label) => label.endsWith("x")))).toBe(1);
    expect(mostAtOnce(labels("keyed:"))).toBe(2);
  });

  it("batches start when they are full or their time is over, one per key", async () => {
    const { inngest, labels } = sample();
    await inngest.send([1, 2, 3, 4].map((n) => ({ name: "shop/log", data: { g: "a", n } })));
    await inngest.send({ name: "shop/log", data: { g: "b", n: 1 } });
    await until(() => labels("batch:").length === 3);
    expect(labels("batch:").sort()).toEqual(["batch:a1,a2,a3", "batch:a4", "batch:b1"]);
  });

  it("of debounced events only the last starts a run", async () => {
    const { inngest, count, labels } = sample();
    for (const n of [1, 2, 3]) await inngest.send({ name: "shop/search.index", data: { k: "p", n } });
    await until(() => count("debounced:3") === 1);
    expect(labels("debounced:")).toEqual(["debounced:3"]);
  });

  it("a singleton skips what comes while it runs", async () => {
    const { inngest, runCount, ended } = sample();
    const { ids } = await inngest.send([1, 2].map((n) => ({ name: "shop/single", data: { k: "s", n } })));
    expect(await Promise.all(ids.map(runCount))).toEqual([1, 0]);
    await ended(ids[0]);
    const later = await inngest.send({ name: "shop/single", data: { k: "s", n: 3 } });
    expect(await runCount(later.ids[0])).toBe(1);
  });

  it("a rate limit drops what is too much, a throttle spaces it", async () => {
    const { inngest, count, trace, runCount } = sample();
    const start = Date.now();
    const { ids } = await inngest.send([1, 2, 3].map(() => ({ name: "shop/limited" })));
    await inngest.send([1, 2, 3].map(() => ({ name: "shop/throttle" })));
    expect(await Promise.all(ids.map(runCount))).toEqual([1, 1, 0]);
    await until(() => count("throttled") === 3);
    const times = trace.filter(({ label }) => label === "throttled").map(({ at }) => at - start);
    expect(times[1]).toBeGreaterThanOrEqual(990);
    expect(times[2]).toBeGreaterThanOrEqual(1990);
  });
}

function mostAtOnce(labels: string[]): number {
  let running = 0;
  let most = 0;
  for (const label of labels) {
    running += label.includes(":start:") ? 1 : -1;
    most = Math.max(most, running);
  }
  return most;
}
