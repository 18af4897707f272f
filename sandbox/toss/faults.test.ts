import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { authorization, type Confirm, type RunningToss, startToss } from "./testing/start-toss";

let toss: RunningToss;
beforeEach(async () => {
  toss = await startToss();
});
afterEach(() => toss.close());

const fault = (order: object) =>
  toss.api("POST", "/sandbox/faults", { match: "POST /v1/payments/confirm", ...order });
const status = async ({ paymentKey }: Confirm) =>
  (await toss.api("GET", `/v1/payments/${paymentKey}`)).body.status;
const approvals = async () => (await toss.state()).effects.approved;

test("drop-answer: approved exactly once, the answer is lost, the same key tells it", async () => {
  const payment = await toss.authorize();
  await fault({ mode: "drop-answer" });
  const key = { "idempotency-key": "dropped" };
  await expect(toss.confirm(payment, key)).rejects.toThrow();
  expect([await status(payment), await approvals()]).toEqual(["DONE", 1]);
  const again = await toss.confirm(payment, key);
  expect([again.status, again.body.status, await approvals()]).toEqual([200, "DONE", 1]);
  expect((await toss.confirm(payment)).body.code).toBe("ALREADY_PROCESSED_PAYMENT");
});

test("timeout: never answered, nothing done", async () => {
  const payment = await toss.authorize();
  await fault({ mode: "timeout" });
  await expect(impatiently(payment, 150)).rejects.toThrow(/abort|timeout/i);
  expect([await status(payment), await approvals()]).toEqual(["IN_PROGRESS", 0]);
  expect((await toss.confirm(payment)).status).toBe(200);
});

test("timeout afterEffect: never answered, but done", async () => {
  const payment = await toss.authorize();
  await fault({ mode: "timeout", afterEffect: true });
  await expect(impatiently(payment, 150)).rejects.toThrow(/abort|timeout/i);
  expect([await status(payment), await approvals()]).toEqual(["DONE", 1]);
});

test("slow: executed although the caller has gone", async () => {
  const payment = await toss.authorize();
  await fault({ mode: "slow", ms: 200 });
  await expect(impatiently(payment, 50)).rejects.toThrow(/abort|timeout/i);
  expect(await status(payment)).toBe("IN_PROGRESS");
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect([await status(payment), await approvals()]).toEqual(["DONE", 1]);
});

describe("500", () => {
  test("before executing: nothing done", async () => {
    const payment = await toss.authorize();
    await fault({ mode: "500" });
    const answer = await toss.confirm(payment);
    expect([answer.status, answer.body.code]).toEqual([500, "FAILED_INTERNAL_SYSTEM_PROCESSING"]);
    expect([await status(payment), await approvals()]).toEqual(["IN_PROGRESS", 0]);
  });

  test("afterEffect: the body says 500 but the money moved", async () => {
    const { paymentKey } = await toss.paid();
    await fault({ match: "/cancel", mode: "500", afterEffect: true, code: "FAILED_METHOD_HANDLING_CANCEL" });
    const key = { "idempotency-key": "canceled-in-secret" };
    const part = { cancelReason: "변심", cancelAmount: 5000 };
    const answer = await toss.cancel(paymentKey, part, key);
    expect([answer.status, answer.body.code]).toEqual([500, "FAILED_METHOD_HANDLING_CANCEL"]);
    const again = await toss.cancel(paymentKey, part, key);
    expect([again.status, again.body.balanceAmount]).toEqual([200, 10_000]);
    expect((await toss.state()).effects.canceledAmount).toBe(5000);
  });
});

test("html: a gateway's page instead of an answer", async () => {
  const payment = await toss.authorize();
  await fault({ mode: "html" });
  const answer = await toss.confirm(payment);
  expect(answer.status).toBe(502);
  expect(answer.headers.get("content-type")).toContain("text/html");
  expect(await status(payment)).toBe("IN_PROGRESS");
});

describe("error", () => {
  test("a 4xx has its own status and is replayed under its key, as the service does", async () => {
    const payment = await toss.authorize();
    await fault({ mode: "error", code: "PROVIDER_ERROR" });
    const key = { "idempotency-key": "provider-error" };
    expect((await toss.confirm(payment, key)).body.code).toBe("PROVIDER_ERROR");
    expect((await toss.confirm(payment, key)).body.code).toBe("PROVIDER_ERROR");
    expect([await status(payment), await approvals()]).toEqual(["IN_PROGRESS", 0]);
    expect((await toss.confirm(payment, { "idempotency-key": "next" })).status).toBe(200);
  });

  test("any status may be given, for a limit that is exceeded", async () => {
    await fault({ match: "GET /v1/payments/", mode: "error", code: "TOO_MANY_REQUESTS", status: 429 });
    expect((await toss.api("GET", "/v1/payments/x")).status).toBe(429);
  });

  test("an unknown code without a status is refused", async () => {
    expect((await fault({ mode: "error", code: "NO_SUCH_CODE" })).status).toBe(400);
  });
});

test("a fault happens as often as ordered, where it matches, and is used up", async () => {
  await fault({ match: "^GET /v1/payments/orders/", mode: "500", times: 2 });
  const look = async (path: string) => (await toss.api("GET", path)).status;
  expect([await look("/v1/payments/orders/a"), await look("/v1/payments/b")]).toEqual([500, 404]);
  expect((await toss.state()).faults).toMatchObject([{ left: 1, hits: 1 }]);
  expect([await look("/v1/payments/orders/a"), await look("/v1/payments/orders/a")]).toEqual([500, 404]);
  expect((await toss.state()).faults).toEqual([]);
});

test.each([[{ mode: "nonsense" }], [{ mode: "500", times: "often" }], [{ match: "", mode: "500" }]])(
  "a fault that makes no sense is refused: %j",
  async (order) => {
    expect((await fault(order)).status).toBe(400);
  },
);

test("reset empties everything", async () => {
  await toss.paid();
  await fault({ mode: "500" });
  await toss.api("POST", "/sandbox/clock", { advanceMs: 1000 });
  await toss.api("POST", "/sandbox/reset");
  expect(await toss.state()).toMatchObject({
    payments: [],
    faults: [],
    advancedMs: 0,
    effects: { approved: 0 },
  });
});

function impatiently(payment: Confirm, ms: number): Promise<Response> {
  return fetch(`${toss.url}/v1/payments/confirm`, {
    method: "POST",
    headers: { authorization },
    body: JSON.stringify(payment),
    signal: AbortSignal.timeout(ms),
  });
}
