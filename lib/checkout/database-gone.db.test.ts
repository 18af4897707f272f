import type { AddressInfo } from "node:net";
import { connect, createServer, type Server, type Socket } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { asOutage } from "@/lib/platform/outage";
import {
  agreeInWindow,
  type OwnToss,
  openFor,
  placedOrder,
  sceneOf,
  startOwnToss,
} from "@/lib/testing/toss-shop";
import { confirmPayment } from "./confirm-payment";
import { resolveDuePayments } from "./resolve-due-payments";

let toss: OwnToss;
const sockets = new Set<Socket>();
let proxy: Server;
let port = 0;

/** The shop's way to its database leads through here, where it can be cut. */
function listen(at: number): Promise<Server> {
  const { hostname, port: real } = new URL(realUrl);
  const server = createServer((socket) => {
    const database = connect(Number(real), hostname);
    for (const one of [socket, database]) {
      sockets.add(one);
      one.on("error", () => {}).on("close", () => sockets.delete(one));
    }
    socket.pipe(database).pipe(socket);
  });
  return new Promise((resolve) => server.listen(at, "127.0.0.1", () => resolve(server)));
}

const realUrl = process.env.DATABASE_URL ?? "";

async function cut(): Promise<void> {
  proxy.close();
  for (const socket of sockets) socket.destroy();
}

beforeAll(async () => {
  proxy = await listen(0);
  port = (proxy.address() as AddressInfo).port;
  const url = new URL(realUrl);
  url.port = String(port);
  url.hostname = "127.0.0.1";
  process.env.DATABASE_URL = url.href;
  toss = await startOwnToss();
});
afterAll(async () => {
  await database().$disconnect();
  await cut();
  await toss.close();
});

test("the database goes as Toss approves: nothing is told to have failed, and once it is back the order is paid", async () => {
  const placed = await placedOrder({ balance: 5_000, balanceUse: 5_000 });
  const attempt = await openFor(placed);
  const agreed = await agreeInWindow(toss, attempt);
  const before = await toss.effects();
  // Toss takes the money at once and its answer takes a while: the database is gone when it comes.
  await toss.goWrong({ match: "/confirm", mode: "slow", ms: 600, times: 1 });
  const answer = confirmPayment(placed.user.id, agreed).then(
    () => null,
    (error: unknown) => asOutage(error),
  );
  await expect.poll(async () => (await toss.effects()).confirmCalls).toBe(before.confirmCalls + 1);
  await cut();
  expect(await answer).toMatchObject({ what: "database" });
  proxy = await listen(port);

  expect(await sceneOf(placed)).toMatchObject({
    order: "PAYMENT_PENDING",
    payments: ["REQUESTED"],
    reserved: 1,
    held: 5_000,
  });
  // The claim leads the resolver there once its time is over.
  await database()
    .$executeRaw`UPDATE payments SET check_at = now() - interval '1 second' WHERE id = ${attempt.paymentId}::uuid`;
  await resolveDuePayments();
  expect(await sceneOf(placed)).toMatchObject({
    order: "PAID",
    payments: ["COMPLETED"],
    onHand: 9,
    balance: 0,
    held: 0,
  });
  const after = await toss.effects();
  expect(after.approved - before.approved).toBe(1);
  expect(after.canceled).toBe(before.canceled);
});
