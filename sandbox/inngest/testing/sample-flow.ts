import { cron } from "inngest";
import { pause, type SampleKit } from "./sample-kit.ts";

/** Functions whose runs are limited, gathered or spaced. */
export function flowFunctions({ inngest, mark }: SampleKit) {
  const work = (label: string, ms: number) => async () => {
    mark(`${label.replace(":", ":start:")}`);
    await pause(ms);
    mark(`${label.replace(":", ":end:")}`);
  };
  const once = inngest.createFunction(
    { id: "once", idempotency: "event.data.orderId", triggers: [{ event: "shop/once" }] },
    async ({ event }) => mark(`once:${event.data.orderId}`),
  );
  const serial = inngest.createFunction(
    { id: "serial", concurrency: 1, triggers: [{ event: "shop/serial" }] },
    async ({ event, step }) => step.run("work", work(`serial:${event.data.n}`, 100)),
  );
  const keyed = inngest.createFunction(
    { id: "keyed", concurrency: [{ key: "event.data.shop", limit: 1 }], triggers: [{ event: "shop/keyed" }] },
    async ({ event, step }) => step.run("work", work(`keyed:${event.data.shop}`, 600)),
  );
  const batch = inngest.createFunction(
    {
      id: "batch",
      batchEvents: { maxSize: 3, timeout: "1s", key: "event.data.g" },
      triggers: [{ event: "shop/log" }],
    },
    async ({ events }) => mark(`batch:${events.map((event) => `${event.data.g}${event.data.n}`)}`),
  );
  const debounced = inngest.createFunction(
    {
      id: "debounced",
      debounce: { period: "1s", key: "event.data.k" },
      triggers: [{ event: "shop/search.index" }],
    },
    async ({ event }) => mark(`debounced:${event.data.n}`),
  );
  const single = inngest.createFunction(
    { id: "single", singleton: { mode: "skip", key: "event.data.k" }, triggers: [{ event: "shop/single" }] },
    async ({ event, step }) => {
      await step.run("w", () => pause(300));
      mark(`single:${event.data.n}`);
    },
  );
  const throttled = inngest.createFunction(
    { id: "throttled", throttle: { limit: 1, period: "1s" }, triggers: [{ event: "shop/throttle" }] },
    async () => mark("throttled"),
  );
  const limited = inngest.createFunction(
    { id: "limited", rateLimit: { limit: 2, period: "1m" }, triggers: [{ event: "shop/limited" }] },
    async () => mark("limited"),
  );
  return [once, serial, keyed, batch, debounced, single, throttled, limited];
}

/** Functions that differ in what starts them. */
export function triggeredFunctions({ inngest, mark }: SampleKit) {
  const nightly = inngest.createFunction(
    { id: "nightly", triggers: [cron("0 4 29 2 *")] },
    async ({ event, step }) => {
      await step.run("tick", () => mark(`cron:${event.name}:${JSON.stringify(event.data)}`));
      return "ticked";
    },
  );
  const everyMinute = inngest.createFunction(
    { id: "every-minute", triggers: [cron("* * * * *")] },
    async () => mark("minute"),
  );
  const filtered = inngest.createFunction(
    {
      id: "filtered",
      triggers: [{ event: "shop/filter", if: "event.data.total > 100 && event.data.currency == 'EUR'" }],
    },
    async ({ event }) => mark(`filtered:${event.data.total}`),
  );
  const wild = inngest.createFunction(
    { id: "wild", triggers: [{ event: "shop/wild.*" }] },
    async ({ event }) => mark(`wild:${event.name}`),
  );
  const onFinished = inngest.createFunction(
    {
      id: "on-finished",
      triggers: [{ event: "inngest/function.finished", if: "event.data.function_id == 'shop-once'" }],
    },
    async ({ event }) => mark(`finished:${event.data.result}`),
  );
  return [nightly, everyMinute, filtered, wild, onFinished];
}
