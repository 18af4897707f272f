import { expect, it } from "vitest";
import type { Sample } from "./describe-protocol.ts";
import { orderPlaced } from "./sample-steps.ts";
import type { Mode } from "./start-app.ts";

/** Which events are taken, and what they start. */
export function describeEvents(sample: () => Sample, mode: Mode): void {
  it("events with a reserved name, no name or an unknown key are refused", async () => {
    const { inngest, sandbox } = sample();
    await expect(inngest.send({ name: "inngest/x" })).rejects.toThrow(/reserved/);
    const post = (key: string, body: object) =>
      fetch(`${sandbox.url}/e/${key}`, { method: "POST", body: JSON.stringify(body) });
    expect((await post("evt-key-1", [{ data: {} }])).status).toBe(400);
    expect((await post("wrong", { name: "shop/none" })).status).toBe(mode === "cloud" ? 401 : 200);
  });

  it("event data that breaks its schema is refused on sending and fails the run in one call", async () => {
    const { inngest, run } = sample();
    const broken = orderPlaced.create({ orderId: 1, total: "x" } as never);
    await expect(inngest.send(broken)).rejects.toThrow(/orderId/);
    const failed = await run({ name: "shop/order.placed", data: { orderId: 5 } });
    expect(failed).toMatchObject({ status: "Failed", calls: 1, output: { name: "EventValidationError" } });
  });

  it("a repeated POST of the same events starts nothing new", async () => {
    const { sandbox, get } = sample();
    const headers = {
      "x-inngest-event-id-seed": `${Date.now()},${Buffer.from("0123456789").toString("base64")}`,
    };
    const body = JSON.stringify([{ name: "shop/wild.twice" }, { name: "shop/wild.twice" }]);
    const post = async () =>
      (await fetch(`${sandbox.url}/e/evt-key-1`, { method: "POST", headers, body })).json();
    const first = await post();
    expect(await post()).toEqual(first);
    expect(new Set(first.ids).size).toBe(2);
    for (const id of first.ids) expect((await get(`/v1/events/${id}/runs`)).data).toHaveLength(1);
  });

  it("a function with a cron can be fired by hand", async () => {
    const { sandbox, ended, labels } = sample();
    const { id } = await (await fetch(`${sandbox.url}/local/cron/shop-nightly`, { method: "POST" })).json();
    expect(await ended(id)).toMatchObject({ status: "Completed", output: "ticked" });
    expect(labels("cron:")).toEqual(['cron:inngest/scheduled.timer:{"cron":"0 4 29 2 *"}']);
  });

  it("an expression and a wildcard decide what an event starts", async () => {
    const { inngest, count, ended } = sample();
    const { ids } = await inngest.send([
      { name: "shop/filter", data: { total: 150, currency: "EUR" } },
      { name: "shop/filter", data: { total: 50, currency: "EUR" } },
      { name: "shop/filter", data: { total: 160, currency: "USD" } },
      { name: "shop/wild.one" },
    ]);
    await Promise.all([ended(ids[0]), ended(ids[3])]);
    expect(["150", "50", "160"].map((total) => count(`filtered:${total}`))).toEqual([1, 0, 0]);
    expect(count("wild:shop/wild.one")).toBe(1);
  });

  it("an event of the future starts its run then", async () => {
    const { run, trace } = sample();
    const start = Date.now();
    expect(await run({ name: "shop/wild.later", ts: start + 1200 })).toMatchObject({ status: "Completed" });
    const mark = trace.find(({ label }) => label === "wild:shop/wild.later");
    expect((mark?.at ?? 0) - start).toBeGreaterThanOrEqual(1190);
  });
}
