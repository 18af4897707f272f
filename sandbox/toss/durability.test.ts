import { type ChildProcess, spawn } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { clientKey, secretKey, startToss, talkTo } from "./testing/start-toss";

const root = join(import.meta.dirname, "../..");
const dataDir = mkdtempSync(join(tmpdir(), "toss-"));
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  rmSync(dataDir, { recursive: true, force: true });
});

/** The real program, as the launcher starts it. */
async function startProcess(environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, ["--import", "tsx", "sandbox/toss/main.ts"], {
    cwd: root,
    env: {
      ...process.env,
      PORT: "0",
      DATA_DIR: dataDir,
      TOSS_SECRET_KEY: secretKey,
      TOSS_CLIENT_KEY: clientKey,
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  const exit = new Promise<number | null>((resolve) => child.once("exit", resolve));
  let errors = "";
  child.stderr.on("data", (text) => {
    errors += text;
  });
  const line = await new Promise<string>((resolve) => {
    child.stdout.once("data", (text) => resolve(String(text)));
    child.once("exit", () => resolve(""));
  });
  return { child, exit, line, errors: () => errors };
}

async function startReady() {
  const started = await startProcess();
  const { ready, port } = JSON.parse(started.line) as { ready: boolean; port: number };
  expect(ready).toBe(true);
  return { ...started, toss: talkTo(`http://127.0.0.1:${port}`) };
}

test("killed while approving, every approval that was answered is there afterwards", async () => {
  const { child, exit, toss } = await startReady();
  const answered: string[] = [];
  const buyers = Array.from({ length: 8 }, async () => {
    while (!child.killed) {
      const payment = await toss.authorize();
      const answer = await toss.confirm(payment, { "idempotency-key": payment.orderId });
      if (answer.status === 200) answered.push(payment.paymentKey);
      if (answered.length >= 100) child.kill("SIGKILL");
    }
  });
  await Promise.allSettled(buyers);
  await exit;
  appendFileSync(join(dataDir, "toss/journal.jsonl"), '[{"put":"payment","value":{"paymentKey":"torn');

  const { toss: again, child: second, exit: secondExit } = await startReady();
  const statuses = await Promise.all(
    answered.map(async (paymentKey) => (await again.api("GET", `/v1/payments/${paymentKey}`)).body.status),
  );
  expect(statuses.length).toBeGreaterThanOrEqual(100);
  expect(new Set(statuses)).toEqual(new Set(["DONE"]));
  expect((await again.state()).effects.approved).toBeGreaterThanOrEqual(answered.length);
  expect((await again.confirm(await again.authorize())).status).toBe(200);

  const before = Date.now();
  second.kill("SIGTERM");
  expect(await secondExit).toBe(0);
  expect(Date.now() - before).toBeLessThan(2000);
});

test("an answer under an idempotency key, the clock and a cancel outlive a restart", async () => {
  const first = await startToss({ dataDir });
  const payment = await first.authorize();
  const { text } = await first.confirm(payment, { "idempotency-key": "kept" });
  await first.cancel(payment.paymentKey, { cancelReason: "변심", cancelAmount: 5000 });
  await first.api("POST", "/sandbox/clock", { advanceMs: 3_600_000 });
  const { effects, payments } = await first.state();
  await first.close();

  const second = await startToss({ dataDir });
  expect((await second.confirm(payment, { "idempotency-key": "kept" })).text).toBe(text);
  const after = await second.state();
  expect(after.advancedMs).toBe(3_600_000);
  expect(after.effects).toMatchObject({ approved: effects.approved, canceledAmount: 5000 });
  expect(after.payments.map(({ balanceAmount }) => balanceAmount)).toEqual(
    payments.map(({ balanceAmount }) => balanceAmount),
  );
  await second.close();
});

test.each([
  ["a live secret key", { TOSS_SECRET_KEY: "live_sk_dangol" }, /TOSS_SECRET_KEY/],
  ["no client key", { TOSS_CLIENT_KEY: "" }, /TOSS_CLIENT_KEY/],
  ["no folder", { DATA_DIR: "" }, /DATA_DIR/],
])("with %s it does not start and says why", async (_, environment, reason) => {
  const { exit, line, errors } = await startProcess(environment);
  expect([await exit, line]).toEqual([1, ""]);
  expect(errors()).toMatch(reason);
});
