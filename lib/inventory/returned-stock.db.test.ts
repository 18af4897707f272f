import { expect, test } from "vitest";
import { queueOf } from "@/lib/checkout/queue-for-tests";
import { database, inTransaction } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { createUser } from "@/lib/testing/factories";
import { confirmStock } from "./confirm-stock";
import { moveStock } from "./move-stock";
import { releaseStock } from "./release-stock";
import { reserveStock } from "./reserve-stock";
import { restoreStock } from "./restore-stock";
import { actBy } from "./stock-for-tests";

const announced = (variantId: string) =>
  database().outbox.findMany({ where: { type: "stock/returned", aggregateId: variantId } });

/** Somebody wants five, three of four are reserved, one of them is sold. */
async function scene() {
  const { variantId } = await queueOf(1, { quantity: 5, stock: 4 });
  const lines = [{ variantId, quantity: 1 }];
  const act = (step: typeof reserveStock, reference: string) =>
    inTransaction((tx) => step(tx, actBy(reference, lines)));
  for (const reference of ["a", "b", "c"]) await act(reserveStock, reference);
  await act(confirmStock, "c");
  const { id } = await createUser({ role: "ADMIN" });
  return { variantId, act, adminId: id };
}

test("reserving and selling call nobody", async () => {
  const { variantId } = await scene();
  expect(await announced(variantId)).toEqual([]);
});

test("what is released, restored, brought in or found again calls the queue once, also when it is written twice", async () => {
  const { variantId, act, adminId } = await scene();
  const ways = [
    () => act(releaseStock, "a"),
    () => act(restoreStock, "c"),
    () => moveStock(adminId, variantId, { kind: "INBOUND", quantity: 2, reason: "입고" }, "in"),
    () => moveStock(adminId, variantId, { kind: "ADJUST", quantity: 1, reason: "찾음" }, "found"),
  ];
  for (const [index, way] of ways.entries()) {
    await way();
    await way();
    const rows = await announced(variantId);
    expect(rows).toHaveLength(index + 1);
    expect(rows.at(-1)).toMatchObject({ payload: { variantId }, status: "PENDING" });
  }
});

test("what goes out or is found missing calls nobody", async () => {
  const { variantId, adminId } = await scene();
  await moveStock(adminId, variantId, { kind: "OUTBOUND", quantity: 1, reason: "반품" }, newId());
  expect(await announced(variantId)).toEqual([]);
  const { variantId: other } = await queueOf(1, { quantity: 5, stock: 4 });
  await moveStock(adminId, other, { kind: "ADJUST", quantity: -1, reason: "분실" }, newId());
  expect(await announced(other)).toEqual([]);
});

test("where nobody waits nobody is called", async () => {
  const { variantId } = await queueOf(0, { stock: 1 });
  const { id } = await createUser({ role: "ADMIN" });
  await moveStock(id, variantId, { kind: "INBOUND", quantity: 1, reason: "입고" });
  expect(await announced(variantId)).toEqual([]);
});
