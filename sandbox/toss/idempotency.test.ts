import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningToss, startToss } from "./testing/start-toss";

let toss: RunningToss;
beforeAll(async () => {
  toss = await startToss();
});
afterAll(() => toss.close());

const key = (name: string) => ({ "idempotency-key": name });

test("a success is answered again byte by byte, and approved once", async () => {
  const payment = await toss.authorize();
  const first = await toss.confirm(payment, key("same-success"));
  const again = await toss.confirm(payment, key("same-success"));
  expect([again.status, again.text]).toEqual([200, first.text]);
  expect(again.headers.get("idempotency-key")).toBe("same-success");
  const [own, original] = (again.headers.get("x-tosspayments-trace-id") ?? "").split(", ");
  expect(original).toBe(first.headers.get("x-tosspayments-trace-id"));
  expect(own).not.toBe(original);
});

test("a 4xx is answered again even when the body was corrected", async () => {
  const payment = await toss.authorize();
  const wrong = await toss.confirm({ ...payment, amount: 1 }, key("same-refusal"));
  const corrected = await toss.confirm(payment, key("same-refusal"));
  expect([corrected.status, corrected.text]).toEqual([403, wrong.text]);
  expect((await toss.confirm(payment, key("new-key"))).body.status).toBe("DONE");
});

test("the body is not part of the identity: another payment under the key stays untouched", async () => {
  const [one, other] = [await toss.authorize(), await toss.authorize()];
  const first = await toss.confirm(one, key("one-key"));
  const second = await toss.confirm(other, key("one-key"));
  expect(second.text).toBe(first.text);
  expect((await toss.api("GET", `/v1/payments/${other.paymentKey}`)).body.status).toBe("IN_PROGRESS");
});

test("while the first is running the second hears 409, afterwards the first's answer", async () => {
  const payment = await toss.authorize();
  await toss.api("POST", "/sandbox/faults", { match: "POST /v1/payments/confirm", mode: "slow", ms: 100 });
  const first = toss.confirm(payment, key("running"));
  await new Promise((resolve) => setTimeout(resolve, 30));
  const second = await toss.confirm(payment, key("running"));
  expect([second.status, second.body]).toEqual([
    409,
    { code: "IDEMPOTENT_REQUEST_PROCESSING", message: "이전 멱등 요청이 처리중입니다." },
  ]);
  const answered = await first;
  expect(answered.body.status).toBe("DONE");
  expect((await toss.confirm(payment, key("running"))).text).toBe(answered.text);
});

test("another address does not share a key", async () => {
  const payment = await toss.authorize();
  const confirmed = await toss.confirm(payment, key("shared-key"));
  const canceled = await toss.cancel(payment.paymentKey, { cancelReason: "변심" }, key("shared-key"));
  expect([confirmed.body.status, canceled.body.status]).toEqual(["DONE", "CANCELED"]);
});

test("a 5xx is not kept: the key may be tried again", async () => {
  const payment = await toss.authorize();
  await toss.api("POST", "/sandbox/faults", { match: "POST /v1/payments/confirm", mode: "500" });
  expect((await toss.confirm(payment, key("after-500"))).status).toBe(500);
  expect((await toss.confirm(payment, key("after-500"))).body.status).toBe("DONE");
});

test("300 characters are a key, 301 are not", async () => {
  const payment = await toss.authorize();
  const tooLong = await toss.confirm(payment, key("k".repeat(301)));
  expect([tooLong.status, tooLong.body]).toEqual([
    400,
    { code: "INVALID_IDEMPOTENCY_KEY", message: "멱등키는 300자 이하여야 합니다." },
  ]);
  expect((await toss.confirm(payment, key("k".repeat(300)))).status).toBe(200);
});

test("a lookup ignores the key", async () => {
  const payment = await toss.authorize();
  const path = `/v1/payments/${payment.paymentKey}`;
  expect((await toss.api("GET", path, undefined, key("lookup"))).body.status).toBe("IN_PROGRESS");
  await toss.confirm(payment);
  expect((await toss.api("GET", path, undefined, key("lookup"))).body.status).toBe("DONE");
});

test("a key is forgotten after 15 days", async () => {
  const payment = await toss.paid();
  const part = () =>
    toss.cancel(payment.paymentKey, { cancelReason: "변심", cancelAmount: 1000 }, key("15-days"));
  await part();
  expect((await part()).body.balanceAmount).toBe(14_000);
  await toss.api("POST", "/sandbox/clock", { advanceMs: 15 * 24 * 60 * 60 * 1000 + 1000 });
  expect((await part()).body.balanceAmount).toBe(13_000);
});
