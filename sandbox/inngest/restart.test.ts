import { appendFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { pause } from "./testing/sample-kit.ts";
import { removeServers, spawnSample, spawnServer } from "./testing/spawn-server.ts";
import { EVENT_KEY, SIGNING_KEY, startApp } from "./testing/start-app.ts";
import { until } from "./testing/until.ts";

vi.setConfig({ maxConcurrency: 10 });
afterAll(removeServers);

const knownChild = { id: "order-7", name: "shop/child", data: { key: "k", n: 7 } };

describe.concurrent("a server that was killed in the middle of everything", () => {
  let sample: Awaited<ReturnType<typeof spawnSample>>;
  let minuteRunsBefore = 0;
  const events: Record<string, string | undefined> = {};
  const minuteRuns = async () => {
    const { data } = await sample.get("/local/runs");
    return data.filter((run: { function_id: string }) => run.function_id === "shop-every-minute").length;
  };

  beforeAll(async () => {
    sample = await spawnSample({ INNGEST_RETRY_MS: "1000" });
    const { server, inngest, ended, shown, count } = sample;
    const begin = async (name: string, data = {}) => {
      events[name] = (await inngest.send({ name, data })).ids[0];
    };
    await begin("shop/five");
    await ended(events["shop/five"]);
    await inngest.send(knownChild);
    await until(() => count("child:k:7") === 1);
    await begin("shop/wait", { orderId: "w9" });
    await shown(events["shop/wait"], "waitForEvent");
    await begin("shop/cart", { cartId: "c9" });
    await begin("shop/long", { k: "kept" });
    await begin("shop/slow");
    await begin("shop/exhausted");
    await shown(events["shop/cart"], "sleep");
    await shown(events["shop/long"], "sleep");
    await shown(events["shop/exhausted"], "attempt 2");
    await until(() => count("slow:2") === 1);
    await inngest.send([1, 2].map((n) => ({ name: "shop/log", data: { g: "z", n } })));
    minuteRunsBefore = await minuteRuns();

    await server.stop("SIGKILL");
    const tenMinutesAgo = Math.floor(Date.now() / 60_000) - 10;
    const torn = `[["clock","cron",{"minute":${tenMinutesAgo}}]]\n[["runs","01`;
    await appendFile(path.join(server.dataDir, "journal.jsonl"), torn);
    await server.start();
    await inngest.send({ name: "shop/cart.cleared", data: { cartId: "c9" } });
  });

  it("wakes a sleeping run without repeating the steps before", async () => {
    const { ended, count } = sample;
    expect(await ended(events["shop/long"])).toMatchObject({ status: "Completed", output: "long-two:kept" });
    expect([count("long-one:kept"), count("long-two:kept")]).toEqual([1, 1]);
  });

  it("calls a run again whose call was in flight, and stops the call it had lost", async () => {
    const { ended, count } = sample;
    expect(await ended(events["shop/slow"])).toMatchObject({ status: "Completed", steps: 12 });
    const times = Array.from({ length: 12 }, (_, i) => count(`slow:${i}`));
    expect(times.slice(0, 2)).toEqual([1, 1]);
    expect(times.filter((count) => count > 1).length).toBeLessThanOrEqual(1); // the step that was under way
  });

  it("goes on counting the attempts of a run that was being retried", async () => {
    const { ended, count } = sample;
    expect((await ended(events["shop/exhausted"])).status).toBe("Failed");
    expect([count("a-try"), count("b-try")]).toEqual([2, 2]);
  });

  it("keeps what runs wait for and what cancels them", async () => {
    const { ended, inngest } = sample;
    expect((await ended(events["shop/cart"])).status).toBe("Cancelled");
    await inngest.send({ name: "shop/paid", data: { orderId: "w9", by: "card" } });
    const { output } = await ended(events["shop/wait"]);
    expect(output).toEqual({ paid: { orderId: "w9", by: "card" }, never: null });
  });

  it("keeps batches and known event ids", async () => {
    const { inngest, count, runsOf } = sample;
    await until(() => count("batch:z1,z2") === 1);
    const again = await inngest.send(knownChild);
    expect(await runsOf(again.ids[0])).toEqual([]);
  });

  it("keeps finished runs although the last line was torn, and fires a cron it has missed once", async () => {
    expect((await sample.runsOf(events["shop/five"]))[0]).toMatchObject({ status: "Completed", steps: 5 });
    expect(await minuteRuns()).toBeGreaterThan(minuteRunsBefore);
    expect(await minuteRuns()).toBeLessThanOrEqual(minuteRunsBefore + 2); // a minute may begin just now
  });
});

describe.concurrent("the server as a process", () => {
  it("starts the runs of every event it accepted before it was killed, once each", async () => {
    const { app, server, inngest, ended, runsOf } = await spawnSample();
    await app.stop();
    const { ids } = await inngest.send(Array.from({ length: 30 }, () => ({ name: "shop/five" })));
    await server.stop("SIGKILL");
    await server.start();
    const restarted = await startApp(app.port);
    const { trace } = restarted.connect(server.url, "checkpoint");
    for (const id of ids) expect(await ended(id)).toMatchObject({ status: "Completed", steps: 5 });
    for (const id of ids) expect(await runsOf(id)).toHaveLength(1);
    expect(trace.filter(({ label }) => label === "five")).toHaveLength(30);
    await restarted.stop();
  });

  it("loses nothing and starts nothing twice when it is killed again and again at work", async () => {
    const { server, inngest, ended, runsOf } = await spawnSample();
    const tenFives = Array.from({ length: 10 }, () => ({ name: "shop/five" }));
    let kills = 0;
    const killing = (async () => {
      for (; kills < 3; kills++) {
        await pause(400);
        await server.stop("SIGKILL");
        await server.start();
      }
    })();
    const sent: string[] = [];
    while (kills < 3) {
      // The SDK repeats what was not answered; what it gives up on was not accepted.
      const { ids } = await inngest.send(tenFives).catch(() => ({ ids: [] }));
      sent.push(...ids);
      await pause(10);
    }
    await killing;
    expect(sent.length).toBeGreaterThanOrEqual(20);
    for (const id of sent) expect(await ended(id)).toMatchObject({ status: "Completed", steps: 5 });
    for (const id of sent) expect(await runsOf(id)).toHaveLength(1);
  });

  it("refuses unknown keys, and ends cleanly and soon when it is asked to", async () => {
    const server = await spawnServer({ INNGEST_SIGNING_KEY: SIGNING_KEY, INNGEST_EVENT_KEY: EVENT_KEY });
    const post = async (where: string, body: object) =>
      (await fetch(`${server.url}${where}`, { method: "POST", body: JSON.stringify(body) })).status;
    expect(await post("/e/wrong", [{ name: "a" }])).toBe(401);
    expect(await post(`/e/${EVENT_KEY}`, [{ name: "a" }])).toBe(200);
    expect(await post("/fn/register", { appName: "evil", functions: [], url: "http://127.0.0.1:1" })).toBe(
      401,
    );
    const start = Date.now();
    expect(await server.stop("SIGTERM")).toBe(0);
    expect(Date.now() - start).toBeLessThan(2000);
  });
});
