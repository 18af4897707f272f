import { expect, it } from "vitest";
import type { Sample } from "./describe-protocol.ts";
import { orderPlaced } from "./sample-steps.ts";
import { until } from "./until.ts";

/** What steps do. */
export function describeSteps(sample: () => Sample): void {
  it("steps run once each, in a row, side by side and under a repeated id", async () => {
    const { run, count, trace } = sample();
    const done = await run(orderPlaced.create({ orderId: "o1", total: 21 }));
    expect(done.output).toEqual({ sum: "42p1p2p30,10,20" });
    expect(count("price:o1")).toBe(1);
    const at = (label: string) => trace.findIndex((entry) => entry.label === label);
    expect(at("par-2:start")).toBeLessThan(at("par-1:end"));
    expect(at("par-1:start")).toBeLessThan(at("par-2:end"));
  });

  it("sleeps last at least as long as they say", async () => {
    const { output } = await sample().run({ name: "shop/sleep" });
    expect(output.nap).toBeGreaterThanOrEqual(1000);
    expect(output.until).toBeGreaterThanOrEqual(1900);
  });

  it("a function sends events that start others", async () => {
    const { run, count } = sample();
    expect((await run({ name: "shop/send", data: { key: "k1" } })).output).toBe(2);
    await until(() => count("child:k1:1") === 1 && count("child:k1:2") === 1);
  });

  it("a waiting run wakes for the matching event only, and with nothing when the time is over", async () => {
    const { inngest, runOf, ended, shown } = sample();
    const { ids } = await inngest.send({ name: "shop/wait", data: { orderId: "w1" } });
    await shown(ids[0], "waitForEvent");
    await inngest.send({ name: "shop/paid", data: { orderId: "other" } });
    expect(await runOf(ids[0])).toMatchObject({ status: "Running", steps: 0 });
    await inngest.send({ name: "shop/paid", data: { orderId: "w1", by: "card" } });
    expect((await ended(ids[0])).output).toEqual({ paid: { orderId: "w1", by: "card" }, never: null });
  });

  it("an invoked function gives its result, its error or a timeout", async () => {
    const { output } = await sample().run({ name: "shop/call" });
    expect(output.ok).toEqual({ y: 49 });
    expect(output.bad).toMatch(/too big/);
    expect(output.late).toMatch(/InngestInvokeTimeoutError/);
  });

  it("a signal wakes the run that waits for it", async () => {
    const { inngest, ended, shown } = sample();
    const { ids } = await inngest.send({ name: "shop/signal", data: { id: 4 } });
    await shown(ids[0], "waitForSignal");
    await inngest.sendSignal({ signal: "approve/4", data: { by: "ann" } });
    expect((await ended(ids[0])).output).toEqual({ signal: "approve/4", data: { by: "ann" } });
  });

  it("the winner of a race goes on before the loser has ended", async () => {
    const { run, trace, count } = sample();
    const done = await run({ name: "shop/race" });
    expect(done.output).toEqual({ winner: "fast", after: "race:fast" });
    const wonAt = trace.find(({ label }) => label === "race:fast")?.at ?? Infinity;
    expect(Date.parse(done.ended_at) - wonAt).toBeGreaterThan(500);
    expect(count("race:fast")).toBe(1);
  });
}
