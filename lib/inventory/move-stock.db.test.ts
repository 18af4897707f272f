import { expect, test } from "vitest";
import { database, inTransaction } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { atOnce, succeeded } from "@/lib/testing/at-once";
import { countStatements } from "@/lib/testing/count-statements";
import { createUser } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import { takeFromGate } from "./gate";
import { moveStock } from "./move-stock";
import { listMovements } from "./queries";
import { reserveStock } from "./reserve-stock";
import { MoveStock } from "./schemas";
import { actBy, brokenSums, createVariants, stockOf } from "./stock-for-tests";

const booking = (kind: MoveStock["kind"], quantity: number, reason = "재고 실사") =>
  MoveStock.parse({ kind, quantity, reason });

async function setUp(reserved = 4) {
  const admin = await createUser({ role: "ADMIN", name: "박관리" });
  const [variant] = await createVariants(1, 10);
  if (reserved > 0)
    await inTransaction((tx) =>
      reserveStock(tx, actBy(newId(), [{ variantId: variant, quantity: reserved }])),
    );
  return { admin, variant };
}

const audits = (subjectId: string) => database().auditLog.findMany({ where: { subjectId } });

test.each([
  { kind: "INBOUND", quantity: 5, onHand: 15, change: 5 },
  { kind: "OUTBOUND", quantity: 6, onHand: 4, change: -6 },
  { kind: "ADJUST", quantity: -6, onHand: 4, change: -6 },
  { kind: "ADJUST", quantity: 3, onHand: 13, change: 3 },
] as const)("$kind of $quantity makes 10 into $onHand", async ({ kind, quantity, onHand, change }) => {
  const { admin, variant } = await setUp();
  const booked = await moveStock(admin.id, variant, booking(kind, quantity));
  expect(booked).toMatchObject({ variantId: variant, onHand, reserved: 4, sellable: onHand - 4 });
  expect(booked.movement).toMatchObject({ kind, quantity: Math.abs(quantity), onHandChange: change });
  expect(await stockOf(variant)).toEqual([{ onHand, reserved: 4 }]);
  expect(await brokenSums(variant)).toEqual([]);
});

test("who booked what, why and from what to what stands in the audit log", async () => {
  const { admin, variant } = await setUp();
  await moveStock(admin.id, variant, booking("OUTBOUND", 2, "파손"));
  expect(await audits(variant)).toMatchObject([
    {
      actorId: admin.id,
      action: "stock/move",
      subject: "variant",
      before: { onHand: 10, reserved: 4 },
      after: { onHand: 8, reserved: 4 },
      reason: "파손",
    },
  ]);
});

test.each([
  ["OUTBOUND", 7],
  ["ADJUST", -7],
] as const)("%s of %i would take what orders hold: refused, nothing changes", async (kind, quantity) => {
  const { admin, variant } = await setUp();
  const refused = moveStock(admin.id, variant, booking(kind, quantity));
  await expect(refused).rejects.toMatchObject({
    code: "STOCK_NOT_ENOUGH",
    status: 409,
    details: { shortages: [{ variantId: variant, wanted: 7, left: 6 }] },
  });
  expect(await stockOf(variant)).toEqual([{ onHand: 10, reserved: 4 }]);
  expect(await audits(variant)).toEqual([]);
});

test("a variant holds a hundred million pieces at most", async () => {
  const { admin, variant } = await setUp(0);
  await database().inventory.update({ where: { variantId: variant }, data: { onHand: 99_999_999 } });
  expect(await refusalOf(moveStock(admin.id, variant, booking("INBOUND", 2)))).toBe("INVALID_REQUEST");
  expect(await refusalOf(moveStock(admin.id, variant, booking("INBOUND", 1)))).toBe("accepted");
});

test("an unknown variant is not found", async () => {
  const { admin } = await setUp(0);
  expect(await refusalOf(moveStock(admin.id, newId(), booking("INBOUND", 1)))).toBe("ENTITY_NOT_FOUND");
  expect(await refusalOf(listMovements(newId(), {}))).toBe("ENTITY_NOT_FOUND");
});

test("a booking with a key is made once, also of sixteen at once; another booking with it is refused", async () => {
  const { admin, variant } = await setUp();
  const inbound = booking("INBOUND", 5);
  const results = succeeded(await atOnce(16, () => moveStock(admin.id, variant, inbound, "delivery 7")));
  expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
  expect(results).toHaveLength(16);
  const other = moveStock(admin.id, variant, booking("INBOUND", 6), "delivery 7");
  expect(await refusalOf(other)).toBe("IDEMPOTENCY_KEY_REUSED");
  expect(await stockOf(variant)).toEqual([{ onHand: 15, reserved: 4 }]);
  expect(await audits(variant)).toHaveLength(1);
});

test("bookings without a key are bookings of their own", async () => {
  const { admin, variant } = await setUp(0);
  await atOnce(16, () => moveStock(admin.id, variant, booking("INBOUND", 1)));
  expect(await stockOf(variant)).toEqual([{ onHand: 26, reserved: 0 }]);
  expect(await audits(variant)).toHaveLength(16);
  expect(await brokenSums(variant)).toEqual([]);
});

test("what was brought in sells at once", async () => {
  const { admin, variant } = await setUp(0);
  await takeFromGate(newId(), [{ variantId: variant, quantity: 10 }]);
  await moveStock(admin.id, variant, booking("INBOUND", 5));
  const taken = await takeFromGate(newId(), [{ variantId: variant, quantity: 12 }]);
  expect(taken).toEqual({ taken: true });
});

test("the history names every movement, newest first, page by page", async () => {
  const { admin, variant } = await setUp();
  for (let n = 1; n <= 5; n += 1) await moveStock(admin.id, variant, booking("INBOUND", n, `입고 ${n}`));
  const first = await listMovements(variant, { limit: 4 });
  expect(first.items.map(({ reason }) => reason)).toEqual(["입고 5", "입고 4", "입고 3", "입고 2"]);
  expect(first.items[0]).toMatchObject({ actorKind: "ADMIN", actorName: "박관리", onHandAfter: 25 });
  const second = await listMovements(variant, { limit: 4, cursor: first.nextCursor ?? "" });
  expect(second.items.map(({ reason }) => reason)).toEqual(["입고 1", "주문", "첫 입고"]);
  expect(second.nextCursor).toBeNull();
  const { queries } = await countStatements(() => listMovements(variant, { limit: 4 }));
  expect(queries).toHaveLength(1);
});

test.each([
  { kind: "INBOUND", quantity: 0, reason: "a" },
  { kind: "INBOUND", quantity: -1, reason: "a" },
  { kind: "OUTBOUND", quantity: 1.5, reason: "a" },
  { kind: "INBOUND", quantity: "1", reason: "a" },
  { kind: "INBOUND", quantity: 1e9, reason: "a" },
  { kind: "ADJUST", quantity: 0, reason: "a" },
  { kind: "ADJUST", quantity: -1e9, reason: "a" },
  { kind: "INBOUND", quantity: 1, reason: "  " },
  { kind: "RESERVE", quantity: 1, reason: "a" },
  { kind: "INBOUND", quantity: 1, reason: "a", onHand: 5 },
])("%o is no booking", (body) => {
  expect(MoveStock.safeParse(body).success).toBe(false);
});
