import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { describeEnds } from "./describe-ends.ts";
import { describeEvents } from "./describe-events.ts";
import { describeFlow } from "./describe-flow.ts";
import { describeRegistration } from "./describe-registration.ts";
import { describeSignatures } from "./describe-signatures.ts";
import { describeSteps } from "./describe-steps.ts";
import { pause } from "./sample-kit.ts";
import type { Mode } from "./start-app.ts";
import { startSample } from "./start-sample.ts";

export type Sample = Awaited<ReturnType<typeof startSample>>;

vi.setConfig({ maxConcurrency: 40 }); // they mostly wait

/** Everything the SDK must be able to do against this server, in one mode of talking to it. */
export function describeProtocol(mode: Mode): void {
  describe.concurrent(`the unmodified SDK, ${mode} mode`, () => {
    let sample: Sample;
    beforeAll(async () => {
      sample = await startSample(mode);
    });
    afterAll(() => sample.stop());
    const current = () => sample;

    describeRegistration(current, mode);
    describeEvents(current, mode);
    if (mode === "cloud") describeSignatures(current);
    describeSteps(current);
    describeEnds(current);
    describeFlow(current);

    it("a sleeping run goes on although the app was away, without repeating its first step", async () => {
      const own = await startSample(mode);
      const { ids } = await own.inngest.send({ name: "shop/long", data: { k: "r" } });
      await own.shown(ids[0], "sleep");
      const restarted = await own.restartApp(() => pause(2100));
      expect(await own.ended(ids[0])).toMatchObject({ status: "Completed", output: "long-two:r" });
      const labels = restarted.trace.map(({ label }) => label);
      expect(labels.filter((label) => label.startsWith("long"))).toEqual(["long-two:r"]);
      await own.stop();
    });
  });
}
