import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { inTransaction } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { callToss } from "./toss-call";
import { startShakyToss, hastyToss as toss } from "./toss-for-tests";

let sandbox: Awaited<ReturnType<typeof startShakyToss>>;
beforeAll(async () => {
  sandbox = await startShakyToss();
});
afterEach(() => sandbox.goRight());
afterAll(() => sandbox.close());

describe("confirm", () => {
  test("approved", async () => {
    const asked = await sandbox.authorized();
    const answer = await toss.confirm(asked);
    expect(answer).toMatchObject({
      kind: "approved",
      payment: { paymentKey: asked.paymentKey, amount: 15_000, method: "CARD", approvedAt: expect.any(Date) },
    });
    expect(answer).toEqual(await toss.findByOrder(asked));
    expect(answer).toEqual(await toss.findByKey(asked));
  });

  test.each([
    ["EASY_PAY", "EASY_PAY"],
    ["TRANSFER", "TRANSFER"],
  ])("approved by %s", async (method, word) => {
    expect(await toss.confirm(await sandbox.authorized({ method }))).toMatchObject({
      payment: { method: word },
    });
  });

  test("the same question again has the same answer and moves no money", async () => {
    const asked = await sandbox.authorized();
    const before = await sandbox.effects();
    expect(await toss.confirm(asked)).toEqual(await toss.confirm(asked));
    expect((await sandbox.effects()).approved).toBe(before.approved + 1);
  });

  test.each([
    ["REJECT_CARD_PAYMENT", "한도초과 혹은 잔액부족으로 결제에 실패했습니다."],
    ["INVALID_STOPPED_CARD", "정지된 카드 입니다."],
  ])("declined, in Toss's own words: %s", async (declineCode, message) => {
    const asked = await sandbox.authorized({ outcome: { declineCode } });
    const declined = { kind: "declined", code: declineCode, message, paymentKey: asked.paymentKey };
    expect(await toss.confirm(asked)).toEqual(declined);
    expect(await toss.findByOrder(asked)).toEqual(declined);
  });

  test("waiting for a deposit", async () => {
    const asked = await sandbox.authorized({
      method: "VIRTUAL_ACCOUNT",
      customerName: "김단골",
      validHours: 24,
    });
    expect(await toss.confirm(asked)).toMatchObject({
      kind: "waiting",
      payment: { method: "VIRTUAL_ACCOUNT", transactionKey: null, secret: expect.stringMatching(/^ps_/) },
      account: { accountNumber: expect.stringMatching(/^X/), dueAt: expect.any(Date) },
    });
    await sandbox.switchOn("deposit", asked.providerOrderId);
    expect(await toss.findByOrder(asked)).toMatchObject({ kind: "approved" });
    await sandbox.switchOn("deposit-error", asked.providerOrderId);
    expect(await toss.findByKey(asked)).toMatchObject({ kind: "waiting" });
  });

  test.each([
    ["another amount", { amount: 100 }],
    ["another order", { providerOrderId: "order-of-somebody-else" }],
  ])("%s is foreign, and takes nothing", async (_, change) => {
    const asked = await sandbox.authorized();
    const before = await sandbox.effects();
    expect(await toss.confirm({ ...asked, ...change })).toMatchObject({ kind: "foreign" });
    expect((await sandbox.effects()).approved).toBe(before.approved);
    expect(await toss.confirm({ ...asked, idempotencyKey: newId() })).toMatchObject({ kind: "approved" });
  });

  test("an approval of another amount or order than ours is foreign even when Toss says yes", async () => {
    const asked = await sandbox.authorized();
    await toss.confirm(asked);
    expect(await toss.confirm({ ...asked, amount: 14_000 })).toMatchObject({ kind: "foreign" });
    expect(await toss.confirm({ ...asked, providerOrderId: "order-other" })).toMatchObject({
      kind: "foreign",
    });
  });

  test("a session that is gone is not a refusal", async () => {
    const asked = { ...(await sandbox.authorized()), paymentKey: "made-up" };
    const code = "NOT_FOUND_PAYMENT_SESSION";
    expect(await toss.confirm(asked)).toEqual({ kind: "unknown", problem: code, code });
  });

  test("confirmed before under another key is not a refusal", async () => {
    const asked = await sandbox.paidAsAsked();
    const code = "ALREADY_PROCESSED_PAYMENT";
    const again = await toss.confirm({ ...asked, idempotencyKey: newId() });
    expect(again).toEqual({ kind: "unknown", problem: code, code });
  });

  test("while rows are locked nobody is asked", async () => {
    const asked = await sandbox.authorized();
    const before = await sandbox.effects();
    await expect(inTransaction(() => toss.confirm(asked))).rejects.toThrow(/network call/);
    expect((await sandbox.effects()).confirmCalls).toBe(before.confirmCalls);
  });
});

describe("when the answer does not come, nothing is known", () => {
  const faults = [
    ["timeout", {}, "time-out", 0],
    ["slow", { ms: 900 }, "time-out", 1],
    ["drop-answer", {}, /^no answer/, 1],
    ["html", {}, "http 502 without a code", 0],
    ["html", { afterEffect: true }, "http 502 without a code", 1],
    ["500", {}, "FAILED_INTERNAL_SYSTEM_PROCESSING", 0],
    ["500", { afterEffect: true }, "FAILED_INTERNAL_SYSTEM_PROCESSING", 1],
    ["error", { code: "PROVIDER_ERROR" }, "PROVIDER_ERROR", 0],
    ["error", { code: "UNKNOWN_PAYMENT_ERROR" }, "UNKNOWN_PAYMENT_ERROR", 0],
    ["error", { code: "UNHEARD_OF", status: 400 }, "UNHEARD_OF", 0],
    ["error", { code: "TOO_MANY_REQUESTS", status: 429 }, "TOO_MANY_REQUESTS", 0],
  ] as const;

  test.each(faults)("confirm under %s %j: %s", async (mode, more, problem, approvals) => {
    const asked = await sandbox.authorized();
    const before = await sandbox.effects();
    await sandbox.goWrong({ match: "POST /v1/payments/confirm", mode, ...more });
    const answer = await toss.confirm(asked);
    expect(answer).toMatchObject({
      kind: "unknown",
      problem: typeof problem === "string" ? problem : expect.stringMatching(problem),
    });
    await expect.poll(async () => (await sandbox.effects()).approved).toBe(before.approved + approvals);
    const truth = approvals === 1 ? { kind: "approved" } : { kind: "untouched", authenticated: true };
    expect(await toss.findByOrder(asked)).toMatchObject(truth);
  });

  test.each(["timeout", "drop-answer", "html", "500"])("a look-up under %s", async (mode) => {
    const asked = await sandbox.paidAsAsked();
    await sandbox.goWrong({ match: "GET /v1/payments/", mode });
    expect(await toss.findByOrder(asked)).toMatchObject({ kind: "unknown" });
    expect(await toss.findByOrder(asked)).toMatchObject({ kind: "approved" });
  });

  test("a lost answer comes again under the same key", async () => {
    const asked = await sandbox.authorized();
    await sandbox.goWrong({ match: "POST /v1/payments/confirm", mode: "drop-answer" });
    expect(await toss.confirm(asked)).toMatchObject({ kind: "unknown", code: null });
    expect(await toss.confirm(asked)).toMatchObject({ kind: "approved" });
  });
});

describe("look-ups", () => {
  test("an order nobody has heard of is absent", async () => {
    const asked = { providerOrderId: `order-${newId()}`, amount: 1_000 };
    expect(await toss.findByOrder(asked)).toEqual({ kind: "absent" });
    expect(await toss.findByKey({ ...asked, paymentKey: "nobody" })).toEqual({ kind: "absent" });
  });

  test("a payment waits to be confirmed until its time is over", async () => {
    const asked = await sandbox.authorized();
    const { paymentKey } = asked;
    expect(await toss.findByOrder(asked)).toEqual({ kind: "untouched", paymentKey, authenticated: true });
    await sandbox.api("POST", "/sandbox/clock", { advanceMs: 11 * 60_000 });
    expect(await toss.findByOrder(asked)).toMatchObject({ kind: "declined", paymentKey });
  });

  test("a payment of another amount than ours is foreign", async () => {
    const asked = await sandbox.paidAsAsked();
    expect(await toss.findByOrder({ ...asked, amount: 14_999 })).toMatchObject({ kind: "foreign" });
    const other = { ...asked, providerOrderId: "order-of-another" };
    expect(await toss.findByKey(other)).toMatchObject({ kind: "foreign" });
  });

  test("given back in part it is approved, given back whole it is returned", async () => {
    const asked = await sandbox.paidAsAsked();
    await sandbox.cancel(asked.paymentKey, { cancelReason: "환불", cancelAmount: 5_000 });
    expect(await toss.findByOrder(asked)).toMatchObject({ kind: "approved", payment: { amount: 15_000 } });
    await sandbox.cancel(asked.paymentKey, { cancelReason: "환불" });
    expect(await toss.findByOrder(asked)).toMatchObject({ kind: "returned" });
  });

  test("an account cancelled before its deposit is declined", async () => {
    const asked = await sandbox.authorized({ method: "VIRTUAL_ACCOUNT" });
    await toss.confirm(asked);
    await sandbox.cancel(asked.paymentKey, { cancelReason: "기한 지남" });
    expect(await toss.findByOrder(asked)).toMatchObject({ kind: "declined", code: "PAYMENT_CANCELED" });
  });
});

test("where nobody listens, nothing is known, and soon", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  const line = { apiUrl: `http://127.0.0.1:${port}`, secretKey: "test_sk_nobody" };
  const reply = await callToss(line, { method: "GET", path: "/v1/payments/x" }, 5_000);
  expect(reply).toEqual({ kind: "silence", problem: "no answer: ECONNREFUSED" });
});
