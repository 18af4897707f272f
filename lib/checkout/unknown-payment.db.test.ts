import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { atOnce, failed } from "@/lib/testing/at-once";
import { refusalOf } from "@/lib/testing/refusal-of";
import {
  agreeInWindow,
  type OwnToss,
  openFor,
  placedOrder,
  sceneOf,
  startOwnToss,
} from "@/lib/testing/toss-shop";
import { cancelUnpaidOrder } from "./cancel-unpaid-order";
import { confirmPayment } from "./confirm-payment";
import { expireDueOrders } from "./expire-due-orders";
import { expireOrder } from "./expire-order";
import { resolveDuePayments } from "./resolve-due-payments";
import { resolvePayment } from "./resolve-payment";

let toss: OwnToss;
beforeAll(async () => {
  process.env.TOSS_ANSWER_MS = "400";
  toss = await startOwnToss();
});
afterEach(() => toss.goRight());
afterAll(() => toss.close());

const goWrong = (fault: Record<string, unknown>) => toss.goWrong({ times: 1_000, ...fault });
const confirmFault = (fault: Record<string, unknown>) =>
  goWrong({ match: "POST /v1/payments/confirm", ...fault });

/** What the jobs do in two minutes, without the waiting: every check is due at once, several rounds. */
async function letJobsWork(): Promise<void> {
  for (let round = 1; round <= 4; round += 1) {
    await database()
      .$executeRaw`UPDATE payments SET check_at = now() - interval '1 second' WHERE check_at IS NOT NULL`;
    await resolveDuePayments();
  }
}

const modes: [string, Record<string, unknown>][] = [
  ["no answer, nothing done", { mode: "timeout" }],
  ["no answer, everything done", { mode: "timeout", afterEffect: true }],
  ["500, nothing done", { mode: "500" }],
  ["500, everything done", { mode: "500", afterEffect: true }],
  ["the answer lost after the approval", { mode: "drop-answer" }],
  ["a page of HTML", { mode: "html" }],
  ["ALREADY_PROCESSED_PAYMENT", { mode: "error", code: "ALREADY_PROCESSED_PAYMENT", afterEffect: true }],
  ["PROVIDER_ERROR", { mode: "error", code: "PROVIDER_ERROR" }],
  ["an answer that comes too late", { mode: "slow", ms: 1_200 }],
];

test.each(modes)(
  "%s, ten times: afterwards Toss has approved what we have sold, to the won",
  async (_, fault) => {
    const placed = await Promise.all(Array.from({ length: 10 }, () => placedOrder()));
    const agreed = await Promise.all(placed.map(async (one) => agreeInWindow(toss, await openFor(one))));
    const before = await toss.effects();
    await confirmFault(fault);
    const answers = await atOnce(10, (index) => {
      const [one, what] = [placed[index], agreed[index]];
      if (!one || !what) throw new Error("ten of each");
      return confirmPayment(one.user.id, what);
    });
    // Never told that it failed: it is either done or being found out.
    expect(failed(answers)).toEqual([]);
    await toss.goRight();
    await new Promise((resolve) => setTimeout(resolve, fault.mode === "slow" ? 1_300 : 0));
    await letJobsWork();
    const after = await toss.effects();
    const scenes = await Promise.all(placed.map(sceneOf));
    expect(scenes).toEqual(
      placed.map(() =>
        expect.objectContaining({ order: "PAID", payments: ["COMPLETED"], onHand: 9, reserved: 0 }),
      ),
    );
    expect(after.approved - before.approved).toBe(10);
    expect(after.approvedAmount - before.approvedAmount).toBe(10 * 13_000);
    expect(after.canceled).toBe(before.canceled);
  },
);

describe("while nobody knows", () => {
  async function unknown(scene: Parameters<typeof placedOrder>[0] = {}) {
    const placed = await placedOrder(scene);
    const agreed = await agreeInWindow(toss, await openFor(placed));
    await goWrong({ match: "/v1/payments", mode: "timeout" });
    const answer = await confirmPayment(placed.user.id, agreed);
    return { placed, agreed, answer };
  }

  test("the shopper is told so, the goods and the balance stay held, and an event asks for the resolver", async () => {
    const { placed, answer } = await unknown({ balance: 5_000, balanceUse: 5_000 });
    expect(answer).toMatchObject({ status: "UNKNOWN", order: { status: "PAYMENT_PENDING" } });
    expect(await sceneOf(placed)).toMatchObject({
      reserved: 1,
      held: 5_000,
      balance: 5_000,
      payments: ["UNKNOWN"],
    });
    const events = await database().outbox.findMany({
      where: { type: "payment/unknown", aggregateId: answer.paymentId },
    });
    expect(events).toHaveLength(1);
  });

  test("nobody can end the order or begin a second payment under it", async () => {
    const { placed } = await unknown();
    await database()
      .$executeRaw`UPDATE orders SET expires_at = now() - interval '1 hour' WHERE id = ${placed.id}::uuid`;
    expect(await expireOrder(placed.id)).toMatchObject({ expired: false });
    await expireDueOrders();
    expect(await refusalOf(cancelUnpaidOrder(placed.user.id, placed.number))).toBe("ORDER_STATE_CONFLICT");
    expect(await refusalOf(openFor(placed))).toBe("ORDER_STATE_CONFLICT");
    expect(await sceneOf(placed)).toMatchObject({ order: "PAYMENT_PENDING", reserved: 1 });
    await toss.goRight();
    await letJobsWork();
    expect(await sceneOf(placed)).toMatchObject({ order: "PAID", onHand: 9 });
  });

  test("confirming again asks nobody and answers what is known", async () => {
    const { placed, agreed } = await unknown();
    await toss.goRight();
    const asked = (await toss.effects()).confirmCalls;
    expect(await confirmPayment(placed.user.id, agreed)).toMatchObject({ status: "UNKNOWN" });
    expect((await toss.effects()).confirmCalls).toBe(asked);
  });

  test("the resolver waits longer each time, and never more than a minute", async () => {
    const { placed } = await unknown();
    const { id } = await database().payment.findFirstOrThrow({ where: { orderId: placed.id } });
    const waits: number[] = [];
    for (let check = 1; check <= 5; check += 1) {
      await database()
        .$executeRaw`UPDATE payments SET check_at = now() - interval '1 second' WHERE id = ${id}::uuid`;
      await resolvePayment(id);
      const [row] = await database().$queryRaw<{ wait: number }[]>`
        SELECT ceil(extract(epoch FROM check_at - now()))::int AS wait FROM payments WHERE id = ${id}::uuid`;
      waits.push(row?.wait ?? 0);
    }
    expect(waits).toEqual([10, 30, 60, 60, 60]);
  });

  test("a decline found out later gives everything back", async () => {
    const placed = await placedOrder({ balance: 5_000, balanceUse: 5_000 });
    const agreed = await agreeInWindow(toss, await openFor(placed), {
      outcome: { declineCode: "REJECT_CARD_COMPANY" },
    });
    await goWrong({ match: "/v1/payments", mode: "timeout", afterEffect: true });
    expect(await confirmPayment(placed.user.id, agreed)).toMatchObject({ status: "UNKNOWN" });
    await toss.goRight();
    await letJobsWork();
    expect(await sceneOf(placed)).toMatchObject({
      order: "PAYMENT_FAILED",
      payments: ["FAILED"],
      reserved: 0,
      held: 0,
      balance: 5_000,
    });
  });

  test("a key that was never good ends as soon as Toss says so", async () => {
    const placed = await placedOrder();
    const { orderId, amount } = await openFor(placed);
    await goWrong({ match: "/v1/payments", mode: "timeout" });
    await confirmPayment(placed.user.id, { paymentKey: "nobodys-key", orderId, amount });
    expect(await sceneOf(placed)).toMatchObject({ payments: ["UNKNOWN"], reserved: 1 });
    await toss.goRight();
    await letJobsWork();
    expect(await sceneOf(placed)).toMatchObject({
      order: "PAYMENT_FAILED",
      payments: ["FAILED"],
      reserved: 0,
    });
  });

  test("a Toss that shows no payment before it is approved is asked again with the same key", async () => {
    const placed = await placedOrder();
    const agreed = await agreeInWindow(toss, await openFor(placed));
    await goWrong({ match: "GET /v1/payments", mode: "error", code: "NOT_FOUND_PAYMENT" });
    await confirmFault({ mode: "timeout", times: 1 });
    expect(await confirmPayment(placed.user.id, agreed)).toMatchObject({ status: "UNKNOWN" });
    await letJobsWork();
    expect(await sceneOf(placed)).toMatchObject({ order: "PAID", payments: ["COMPLETED"] });
  });

  test("after a quarter of an hour people are told, until it is known", async () => {
    const { placed } = await unknown();
    const { id } = await database().payment.findFirstOrThrow({ where: { orderId: placed.id } });
    const alerts = () => database().alert.findMany({ where: { kind: "payment-unknown", subject: id } });
    const look = async (checks: number) => {
      await database()
        .$executeRaw`UPDATE payments SET checks = ${checks}, check_at = now() - interval '1 second' WHERE id = ${id}::uuid`;
      await resolvePayment(id);
    };
    await look(10);
    expect(await alerts()).toEqual([]);
    await look(16);
    expect(await alerts()).toMatchObject([{ status: "OPEN" }]);
    await toss.goRight();
    await look(17);
    expect(await alerts()).toMatchObject([{ status: "CLOSED" }]);
    expect(await sceneOf(placed)).toMatchObject({ order: "PAID" });
  });
});

test("a made-up key is declined at once when Toss says so itself", async () => {
  const placed = await placedOrder();
  const { orderId, amount } = await openFor(placed);
  const made = { paymentKey: "nobodys-key", orderId, amount };
  expect(await refusalOf(confirmPayment(placed.user.id, made))).toBe("PAYMENT_DECLINED");
  expect(await sceneOf(placed)).toMatchObject({ order: "PAYMENT_FAILED", reserved: 0 });
});
