import { NonRetriableError } from "inngest";
import { serve } from "inngest/next";
import { expect, it } from "vitest";
import type { Sample } from "./describe-protocol.ts";
import type { Mode } from "./start-app.ts";

/** How apps are registered. */
export function describeRegistration(sample: () => Sample, mode: Mode): void {
  it("an app that answers the sync is registered, onFailure handlers included", async () => {
    const { functions } = await sample().get("/dev");
    const companion = functions.find(({ slug }: { slug: string }) => slug === "shop-fatal-failure");
    expect(companion.triggers).toEqual([
      { event: "inngest/function.failed", expression: "event.data.function_id == 'shop-fatal'" },
    ]);
  });

  it("an app that is asked without a body registers by itself", async () => {
    const response = await fetch(sample().app.url, { method: "PUT" });
    expect([response.status, await response.json()]).toEqual([
      200,
      { message: "Successfully registered", modified: false },
    ]);
  });

  it("the app tells about itself only where that is allowed", async () => {
    expect((await fetch(sample().app.url)).status).toBe(mode === "cloud" ? 401 : 200);
  });

  it("a function that a real server refuses is refused", async () => {
    const { inngest } = sample();
    const bad = inngest.createFunction(
      {
        id: "bad",
        triggers: [{ event: "a", if: "event.data.x = 1" }],
        batchEvents: { maxSize: 2, timeout: "1s" },
        cancelOn: [{ event: "b" }],
      },
      async () => {
        throw new NonRetriableError("never called");
      },
    );
    const handlers = serve({ client: inngest, functions: [bad] });
    const request = new Request("http://127.0.0.1:1/api/inngest", { method: "PUT" });
    const response = await (handlers.PUT as unknown as (request: Request) => Promise<Response>)(request);
    const { message } = await response.json();
    expect(response.status).toBe(400);
    expect(message).toMatch(/batchEvents cannot be combined/);
    expect(message).toMatch(/bad expression/);
  });
}
