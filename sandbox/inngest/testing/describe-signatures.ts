import { expect, it } from "vitest";
import type { Sample } from "./describe-protocol.ts";
import { until } from "./until.ts";

/** Who is turned away when there are keys. */
export function describeSignatures(sample: () => Sample): void {
  it("the app refuses calls that are unsigned, wrongly signed or signed long ago", async () => {
    const url = `${sample().app.url}?fnId=shop-once&stepId=step`;
    const signatures = [null, `t=${Math.floor(Date.now() / 1000)}&s=00`, "t=1&s=00"];
    for (const signature of signatures) {
      const headers = {
        "content-type": "application/json",
        ...(signature && { "x-inngest-signature": signature }),
      };
      expect((await fetch(url, { method: "POST", body: "{}", headers })).status).toBe(401);
    }
  });

  it("the server refuses registrations, checkpoints, signals, invocations and cancellations without the key", async () => {
    const { sandbox, inngest, runOf } = sample();
    const { ids } = await inngest.send({ name: "shop/cart", data: { cartId: "guarded" } });
    const run = await until(() => runOf(ids[0]));
    const post = (path: string, method = "POST") =>
      fetch(`${sandbox.url}${path}`, {
        method,
        body: "{}",
        headers: { authorization: "Bearer signkey-test-00" },
      });
    const paths = [
      "/fn/register",
      `/v1/checkpoint/${run.run_id}/async`,
      "/v1/signals",
      "/invoke/shop-callee",
    ];
    for (const path of paths) expect((await post(path)).status).toBe(401);
    expect((await post(`/v1/runs/${run.run_id}`, "DELETE")).status).toBe(401);
    expect(await runOf(ids[0])).toMatchObject({ status: "Running" });
  });
}
