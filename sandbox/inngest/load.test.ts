import { expect, it } from "vitest";
import { pause } from "./testing/sample-kit.ts";
import { startSample } from "./testing/start-sample.ts";
import { until } from "./testing/until.ts";

it("many runs at once reach the app as few calls at a time, and old runs are forgotten", async () => {
  const sample = await startSample("checkpoint", { maxCalls: 7, keep: 50 });
  const { ids } = await sample.inngest.send(Array.from({ length: 150 }, () => ({ name: "shop/five" })));
  await until(() => sample.count("five") === 150);
  await until(async () => (await sample.get("/dev")).active === 0);
  expect(sample.app.load.most).toBe(7);
  const { data: runs } = await sample.get("/local/runs");
  expect(runs).toHaveLength(50);
  expect(runs.every(({ status }: { status: string }) => status === "Completed")).toBe(true);
  expect(await sample.runCount(ids[149])).toBe(1);
  expect(await sample.runCount(ids[0])).toBe(0);
  await sample.stop();
});

it("an app that is away is left in peace, and gets everything when it is back", async () => {
  const sample = await startSample("checkpoint");
  const callsBefore = (await sample.get("/dev")).calls;
  const app = await sample.restartApp(async () => {
    await sample.inngest.send(Array.from({ length: 100 }, () => ({ name: "shop/five" })));
    await pause(1500);
    expect((await sample.get("/dev")).calls - callsBefore).toBeLessThanOrEqual(20);
  });
  await until(() => app.trace.filter(({ label }) => label === "five").length === 100);
  const { data: runs } = await sample.get("/local/runs");
  expect(runs.filter(({ status }: { status: string }) => status === "Failed")).toEqual([]);
  await sample.stop();
});
