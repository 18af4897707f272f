import { NonRetriableError, RetryAfterError } from "inngest";
import { pause, type SampleKit } from "./sample-kit.ts";

/** Functions that fail, give up, recover or are cancelled. */
export function failingFunctions({ inngest, mark }: SampleKit) {
  let stepTries = 0;
  const flaky = inngest.createFunction(
    { id: "flaky", retries: 3, triggers: [{ event: "shop/flaky" }] },
    async ({ step, attempt }) => {
      const result = await step.run("fails-twice", () => {
        if (++stepTries < 3) throw new Error(`boom ${stepTries}`);
        return `ok on try ${stepTries}`;
      });
      return { result, attempt };
    },
  );
  let bodyTries = 0;
  const flakyBody = inngest.createFunction(
    { id: "flaky-body", retries: 2, triggers: [{ event: "shop/flaky-body" }] },
    async ({ attempt, maxAttempts }) => {
      if (++bodyTries < 3) throw new RetryAfterError(`later ${bodyTries}`, "1s");
      return { bodyTries, attempt, maxAttempts };
    },
  );
  const fatal = inngest.createFunction(
    {
      id: "fatal",
      retries: 5,
      triggers: [{ event: "shop/fatal" }],
      onFailure: async ({ event, error, step }) => {
        const { function_id: id, event: cause } = event.data;
        await step.run("compensate", () =>
          mark(`onFailure:${id}:${error.name}:${error.message}:${cause.data?.orderId}`),
        );
      },
    },
    async ({ step }) => {
      await step.run("charge", () => {
        mark("charge");
        throw new NonRetriableError("card declined");
      });
    },
  );
  const exhausted = inngest.createFunction(
    {
      id: "exhausted",
      retries: 1,
      triggers: [{ event: "shop/exhausted" }],
      onFailure: async ({ error }) => {
        mark(`exhausted:${error.message}`);
      },
    },
    async ({ step }) => {
      const failing = (name: string) => () => {
        mark(`${name}-try`);
        throw new Error(`${name} fails`);
      };
      await step.run("a", failing("a")).catch((e: Error) => mark(`caught:${e.name}:${e.message}`));
      await step.run("b", failing("b"));
    },
  );
  return [flaky, flakyBody, fatal, exhausted];
}

/** Functions that something else ends. */
export function endedFunctions({ inngest, mark }: SampleKit) {
  const cancellable = inngest.createFunction(
    {
      id: "cancellable",
      triggers: [{ event: "shop/cart" }],
      cancelOn: [{ event: "shop/cart.cleared", if: "event.data.cartId == async.data.cartId" }],
    },
    async ({ event, step }) => {
      await step.run("first", () => mark(`cart-first:${event.data.cartId}`));
      await step.sleep("grace", "3s");
      await step.run("remind", () => mark(`remind:${event.data.cartId}`));
      return "reminded";
    },
  );
  const slowSteps = inngest.createFunction(
    { id: "slow-steps", triggers: [{ event: "shop/slow" }], cancelOn: [{ event: "shop/slow.stop" }] },
    async ({ step }) => {
      for (let i = 0; i < 12; i++) {
        await step.run(`s${i}`, async () => {
          mark(`slow:${i}`);
          await pause(250);
        });
      }
    },
  );
  const finishTimeout = inngest.createFunction(
    { id: "finish-timeout", timeouts: { finish: "1s" }, triggers: [{ event: "shop/ft" }] },
    async ({ step }) => {
      await step.sleep("long", "1h");
    },
  );
  return [cancellable, slowSteps, finishTimeout];
}
