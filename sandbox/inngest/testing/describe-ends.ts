import { expect, it } from "vitest";
import type { Sample } from "./describe-protocol.ts";
import { pause } from "./sample-kit.ts";
import { until } from "./until.ts";

/** How runs fail, recover and are cancelled. */
export function describeEnds(sample: () => Sample): void {
  it("a step that fails twice succeeds at its third attempt", async () => {
    expect((await sample().run({ name: "shop/flaky" })).output).toMatchObject({ result: "ok on try 3" });
  });

  it("a function that asks to be retried later is retried later", async () => {
    const start = Date.now();
    const { output } = await sample().run({ name: "shop/flaky-body" });
    expect(output).toEqual({ bodyTries: 3, attempt: 2, maxAttempts: 3 });
    expect(Date.now() - start).toBeGreaterThanOrEqual(2000);
  });

  it("an error that forbids retries ends the run at once and runs onFailure", async () => {
    const { run, count, labels } = sample();
    const failed = await run({ name: "shop/fatal", data: { orderId: "f9" } });
    expect(failed.status).toBe("Failed");
    expect(count("charge")).toBe(1);
    await until(() => labels("onFailure:").length > 0);
    expect(labels("onFailure:")).toEqual(["onFailure:shop-fatal:NonRetriableError:card declined:f9"]);
  });

  it("each step has its own attempts; a caught failure lets the run go on, an uncaught one fails it", async () => {
    const { run, count, labels } = sample();
    expect((await run({ name: "shop/exhausted" })).status).toBe("Failed");
    expect([count("a-try"), count("b-try")]).toEqual([2, 2]);
    expect(labels("caught:").at(-1)).toBe("caught:Error:a fails");
    await until(() => count("exhausted:b fails") === 1);
  });

  it("an event cancels the sleeping run it names and no other", async () => {
    const { inngest, ended, count } = sample();
    const a = await inngest.send({ name: "shop/cart", data: { cartId: "A" } });
    const b = await inngest.send({ name: "shop/cart", data: { cartId: "B" } });
    await until(() => count("cart-first:A") === 1);
    await inngest.send({ name: "shop/cart.cleared", data: { cartId: "A" } });
    expect((await ended(a.ids[0])).status).toBe("Cancelled");
    expect((await ended(b.ids[0])).output).toBe("reminded");
    expect([count("remind:A"), count("remind:B")]).toEqual([0, 1]);
  });

  it("a run that is cancelled while its steps run stops within a step", async () => {
    const { inngest, ended, count, labels } = sample();
    const { ids } = await inngest.send({ name: "shop/slow" });
    await until(() => count("slow:1") === 1);
    await inngest.send({ name: "shop/slow.stop" });
    expect((await ended(ids[0])).status).toBe("Cancelled");
    const begun = labels("slow:").length;
    await pause(800);
    expect(labels("slow:").length).toBeLessThanOrEqual(begun + 1);
  });

  it("a run that takes too long is cancelled", async () => {
    const { status, output } = await sample().run({ name: "shop/ft" });
    expect([status, output]).toEqual(["Cancelled", { name: "Error", message: "finish timeout" }]);
  });

  it("the end of a run starts the functions that listen to it", async () => {
    const { run, count } = sample();
    await run({ name: "shop/once", data: { orderId: "listened" } });
    await until(() => count("finished:once:listened") === 1);
  });
}
