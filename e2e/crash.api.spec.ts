import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test } from "@playwright/test";
import { call, newcomer, newKey, somethingInStock, toss } from "./program";

/** Every step between the claim and the answer, in the order in which they come. */
const points = [
  ...["claim.locked", "claim.committed", "ask.before", "ask.answered"],
  ...[
    "settle.before",
    "settle.moved",
    "settle.paid",
    "settle.before-commit",
    "settle.committed",
    "confirm.answer",
  ],
];

/** What `npm test` gives the shop: its build knows the crash points. */
const instanceEnvironment: NodeJS.ProcessEnv = JSON.parse(process.env.DANGOL_INSTANCE ?? "{}");

const started: ChildProcess[] = [];

/** One that did not die as it should does not outlive the story. */
test.afterAll(() => {
  for (const instance of started) instance.kill("SIGKILL");
});

/** An instance beside the shop's own, of the same build, that dies at one point as by kill -9. */
async function startDoomed(point: string): Promise<{ url: string; process: ChildProcess }> {
  const port = await freePort();
  const env = {
    ...instanceEnvironment,
    CRASH_AT: point,
    PORT: String(port),
    INSTANCE: point,
  };
  const args = [
    "node_modules/next/dist/bin/next",
    "start",
    "--hostname",
    "127.0.0.1",
    "--port",
    String(port),
  ];
  const process_ = spawn(process.execPath, args, { env, stdio: "ignore" });
  started.push(process_);
  const url = `http://127.0.0.1:${port}`;
  await expect
    .poll(
      () =>
        fetch(`${url}/api/health`).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 60_000 },
    )
    .toBe(200);
  return { url, process: process_ };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}

test("kill -9 at every step between claim and answer: within two minutes the order is paid, and nobody helped", async () => {
  test.setTimeout(300_000);
  const token = await newcomer();
  const { variantId } = await somethingInStock();
  const left: { point: string; number: string; orderId: string; diedAt: number }[] = [];
  for (const point of points) {
    const items = [{ variantId, quantity: 1 }];
    const { data: order } = await call("POST", "/orders", { token, body: { items } });
    const body = { orderNumber: order.number, method: "CARD" };
    const { data: attempt } = await call("POST", "/payments", { token, key: newKey(), body });
    const agreed = await toss("authorize", {
      orderId: attempt.orderId,
      amount: attempt.amount,
      method: "CARD",
    });
    const doomed = await startDoomed(point);
    const died = once(doomed.process, "exit");
    // Toss's own event would be faster than an instance that has just started.
    await toss("webhooks", { hold: true });
    const answer = call("POST", "/payments/confirm", { token, body: agreed, at: doomed.url });
    await expect(answer, `${point} answered`).rejects.toThrow();
    const [, signal] = await died;
    expect(signal, point).toBe("SIGKILL");
    await toss("webhooks", { release: true });
    left.push({ point, number: order.number, orderId: attempt.orderId, diedAt: Date.now() });
    // Before the claim is written nothing has happened, and the shopper's own second try pays.
    if (point === "claim.locked") await call("POST", "/payments/confirm", { token, body: agreed });
  }
  for (const { point, number, orderId, diedAt } of left) {
    const status = async () => (await call("GET", `/orders/${number}`, { token })).data.status;
    await expect
      .poll(status, { timeout: Math.max(1_000, diedAt + 120_000 - Date.now()), message: point })
      .toBe("PAID");
    const { payments } = await toss(`state?orderId=${orderId}`);
    expect(
      payments.map((one: { status: string }) => one.status),
      point,
    ).toEqual(["DONE"]);
  }
});
