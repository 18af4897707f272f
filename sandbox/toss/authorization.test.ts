import { afterAll, beforeAll, expect, test } from "vitest";
import { basic, clientKey, type RunningToss, secretKey, startToss } from "./testing/start-toss";

let toss: RunningToss;
beforeAll(async () => {
  toss = await startToss();
});
afterAll(() => toss.close());

test.each([
  ["no header", undefined, 401, "UNAUTHORIZED_KEY"],
  ["another scheme", `Bearer ${secretKey}`, 401, "UNAUTHORIZED_KEY"],
  ["an unknown key", basic("test_sk_unknown:"), 401, "UNAUTHORIZED_KEY"],
  ["a password", basic(`${secretKey}:password`), 401, "UNAUTHORIZED_KEY"],
  ["no colon", basic(secretKey), 403, "INCORRECT_BASIC_AUTH_FORMAT"],
  ["a live key", basic("live_sk_dangol:"), 400, "INVALID_API_KEY"],
  ["the client key", basic(`${clientKey}:`), 400, "INVALID_API_KEY"],
])("%s is turned away, and nothing is approved", async (_, authorization, status, code) => {
  const payment = await toss.authorize();
  const answer = await fetch(`${toss.url}/v1/payments/confirm`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(authorization ? { authorization } : {}) },
    body: JSON.stringify(payment),
  });
  expect(answer.status).toBe(status);
  const body = (await answer.json()) as { code: string; message: string };
  expect(body.code).toBe(code);
  const messages: Record<string, string> = {
    UNAUTHORIZED_KEY: "인증되지 않은 시크릿 키 혹은 클라이언트 키 입니다.",
    INCORRECT_BASIC_AUTH_FORMAT: "잘못된 요청입니다. ':' 를 포함해 인코딩해주세요.",
    INVALID_API_KEY: "잘못된 시크릿키 연동 정보 입니다.",
  };
  expect(body.message).toBe(messages[code]);
  expect((await toss.api("GET", `/v1/payments/${payment.paymentKey}`)).body.status).toBe("IN_PROGRESS");
});

test("every answer carries a trace id", async () => {
  const answer = await toss.api("GET", "/v1/payments/nothing");
  expect(answer.headers.get("x-tosspayments-trace-id")).toMatch(/^[0-9a-f]{32}$/);
});

test("another site's page can neither press a switch nor act in a window", async () => {
  const origin = { origin: "https://elsewhere.example" };
  expect((await toss.api("POST", "/sandbox/reset", {}, origin)).status).toBe(403);
  expect((await toss.api("POST", "/window/some-token", { act: "approve" }, origin)).status).toBe(403);
});

test("only the SDK's own call is open to other origins", async () => {
  const origin = { origin: "https://shop.example" };
  const sdk = await toss.api("POST", "/sdk/payments", {}, origin);
  expect(sdk.headers.get("access-control-allow-origin")).toBe("*");
  const core = await toss.api("GET", "/v1/payments/nothing", undefined, origin);
  expect(core.headers.get("access-control-allow-origin")).toBeNull();
});
