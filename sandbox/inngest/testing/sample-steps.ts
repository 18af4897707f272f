import { eventType, group, invoke, NonRetriableError } from "inngest";
import { z } from "zod";
import { pause, type SampleKit } from "./sample-kit.ts";

export const orderPlaced = eventType("shop/order.placed", {
  schema: z.object({ orderId: z.string(), total: z.number() }),
});

/** Steps in a row and side by side, sleeps, races. */
export function stepFunctions({ inngest, mark }: SampleKit) {
  const basic = inngest.createFunction(
    { id: "basic", triggers: [{ event: orderPlaced }] },
    async ({ event, step }) => {
      const doubled = await step.run("price", () => {
        mark(`price:${event.data.orderId}`);
        return event.data.total * 2;
      });
      const slow = (name: string, result: string) =>
        step.run(name, async () => {
          mark(`${name}:start`);
          await pause(300);
          mark(`${name}:end`);
          return result;
        });
      const parallel = await Promise.all([
        slow("par-1", "p1"),
        slow("par-2", "p2"),
        step.run("par-3", () => "p3"),
      ]);
      const loop: number[] = [];
      for (let i = 0; i < 3; i++) loop.push(await step.run("loop", () => i * 10));
      const sum = await step.run("sum", () => mark(`${doubled}${parallel.join("")}${loop}`));
      return { sum };
    },
  );

  const sleeper = inngest.createFunction(
    { id: "sleeper", triggers: [{ event: "shop/sleep" }] },
    async ({ step }) => {
      const t0 = await step.run("t0", () => Date.now());
      await step.sleep("nap", "1s");
      const t1 = await step.run("t1", () => Date.now());
      await step.sleepUntil("until", new Date(t1 + 2000));
      const t2 = await step.run("t2", () => Date.now());
      return { nap: t1 - t0, until: t2 - t1 };
    },
  );

  const long = inngest.createFunction(
    { id: "long", retries: 4, triggers: [{ event: "shop/long" }] },
    async ({ event, step }) => {
      await step.run("one", () => mark(`long-one:${event.data.k}`));
      await step.sleep("gap", "2s");
      return step.run("two", () => mark(`long-two:${event.data.k}`));
    },
  );

  const racer = inngest.createFunction(
    { id: "racer", triggers: [{ event: "shop/race" }] },
    async ({ step }) => {
      const slow = () => step.sleep("slow", "4s").then(() => "slow");
      const fast = () => step.run("fast", () => pause(50).then(() => "fast"));
      const winner = await group.parallel(() => Promise.race([slow(), fast()]));
      const after = await step.run("after", () => mark(`race:${winner}`));
      return { winner, after };
    },
  );

  const five = inngest.createFunction(
    { id: "five", triggers: [{ event: "shop/five" }] },
    async ({ step }) => {
      for (let i = 0; i < 5; i++) await step.run(`s${i}`, () => i);
      mark("five");
    },
  );

  return [basic, sleeper, long, racer, five];
}

/** Functions that send, wait for and invoke others. */
export function meetingFunctions({ inngest, mark }: SampleKit) {
  const sender = inngest.createFunction(
    { id: "sender", triggers: [{ event: "shop/send" }] },
    async ({ event, step }) => {
      const { key } = event.data;
      const sent = await step.sendEvent("fan-out", [
        { name: "shop/child", data: { n: 1, key } },
        { name: "shop/child", data: { n: 2, key } },
      ]);
      return sent.ids.length;
    },
  );
  const child = inngest.createFunction(
    { id: "child", triggers: [{ event: "shop/child" }] },
    async ({ event }) => mark(`child:${event.data.key}:${event.data.n}`),
  );

  const waiter = inngest.createFunction(
    { id: "waiter", triggers: [{ event: "shop/wait" }] },
    async ({ step }) => {
      const paid = await step.waitForEvent("paid", {
        event: "shop/paid",
        timeout: "30s",
        if: "event.data.orderId == async.data.orderId",
      });
      const never = await step.waitForEvent("never", { event: "shop/never", timeout: "1s" });
      return { paid: paid?.data ?? null, never };
    },
  );
  const signal = inngest.createFunction(
    { id: "signal", triggers: [{ event: "shop/signal" }] },
    async ({ event, step }) =>
      step.waitForSignal("sig", { signal: `approve/${event.data.id}`, timeout: "20s", onConflict: "fail" }),
  );

  const callee = inngest.createFunction(
    { id: "callee", triggers: [invoke(z.object({ x: z.number() }))] },
    async ({ event, step }) => {
      const y = await step.run("square", () => event.data.x ** 2);
      if (y > 100) throw new NonRetriableError("too big");
      return { y };
    },
  );
  const slowCallee = inngest.createFunction(
    { id: "slow-callee", triggers: [{ event: "shop/unused" }] },
    async ({ step }) => {
      await step.sleep("long", "1h");
    },
  );
  const caller = inngest.createFunction(
    { id: "caller", triggers: [{ event: "shop/call" }] },
    async ({ step }) => {
      const ok = await step.invoke("ok", { function: callee, data: { x: 7 } });
      const bad = await step
        .invoke("bad", { function: callee, data: { x: 70 } })
        .catch((e: Error) => e.message);
      const late = await step
        .invoke("late", { function: slowCallee, data: {}, timeout: "1s" })
        .catch((e: Error) => `${e.name}: ${e.message}`);
      return { ok, bad, late };
    },
  );

  return [sender, child, waiter, signal, callee, slowCallee, caller];
}
