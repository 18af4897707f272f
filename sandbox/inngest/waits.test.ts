import { expect, it } from "vitest";
import type { InngestEvent } from "./protocol.ts";
import { createWaits } from "./waits.ts";

const event = (name: string, data: object): InngestEvent => ({ name, data, user: {}, id: "1", ts: 1 });

it("an event among many waiting runs meets only those it may match", () => {
  const waits = createWaits();
  const match = "event.data.orderId == async.data.orderId";
  for (let i = 0; i < 1000; i++) {
    const wait = { runId: `run ${i}`, stepId: "s", event: "paid", if: match };
    waits.add(wait, event("placed", { orderId: `o${i}` }));
  }
  waits.add(
    { runId: "reversed", event: "paid", if: "async.data.orderId == event.data.id" },
    event("x", { id: "o7" }),
  );
  waits.add({ runId: "any", event: "paid" }, event("x", {}));
  waits.add({ runId: "complex", event: "paid", if: "async.data.total > 5" }, event("x", {}));
  const runs = () => waits.candidates(event("paid", { orderId: "o7" })).map(({ runId }) => runId);
  expect(runs().sort()).toEqual(["any", "complex", "reversed", "run 7"]);
  waits.dropRun("run 7");
  waits.dropStep("any", "another");
  expect(runs().sort()).toEqual(["any", "complex", "reversed"]);
  expect([waits.hasEvent("paid"), waits.hasEvent("placed")]).toEqual([true, false]);
});
