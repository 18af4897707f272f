import { afterEach, expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { atOnce, succeeded } from "@/lib/testing/at-once";
import { createUser } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import { leaveWaitlist } from "./leave-waitlist";
import { offerStock } from "./offer-stock";
import {
  entryOf,
  eventsOf,
  everythingHolds,
  inventoryOf,
  offerTo,
  queueOf,
  restock,
  statesOf,
} from "./queue-for-tests";

afterEach(everythingHolds);

test("who leaves the queue is out of it, and everybody behind moves up", async () => {
  const { variantId, waiting } = await queueOf(2);
  expect(await leaveWaitlist(waiting[0])).toMatchObject({ status: "LEFT", ahead: null });
  expect(await offerTo(variantId, 1)).toBe(1);
  expect(await statesOf(variantId)).toEqual(["LEFT", "OFFERED"]);
  const { id } = await entryOf(waiting[0]);
  expect(
    await database().stateChange.findFirst({ where: { subjectId: id }, orderBy: { sequence: "desc" } }),
  ).toMatchObject({ act: "leave", from: "WAITING", to: "LEFT", actorId: waiting[0].userId });
});

test("who gives up an offer gives back what it kept, and the next in line is called", async () => {
  const { variantId, waiting } = await queueOf(2);
  await offerTo(variantId, 1);
  const called = await eventsOf("stock/returned", variantId);
  expect(await leaveWaitlist(waiting[0])).toMatchObject({ status: "LEFT" });
  expect(await inventoryOf(variantId)).toEqual({ onHand: 1, reserved: 0 });
  expect(await eventsOf("stock/returned", variantId)).toBe(called + 1);
  await offerStock(variantId);
  expect(await statesOf(variantId)).toEqual(["LEFT", "OFFERED"]);
});

test("leaving sixteen times at once is leaving once; there is nothing to leave twice", async () => {
  const { variantId, waiting } = await queueOf(1);
  await offerTo(variantId, 1);
  const codes = succeeded(await atOnce(16, () => refusalOf(leaveWaitlist(waiting[0]))));
  expect(codes.filter((code) => code === "accepted")).toHaveLength(1);
  expect(codes.filter((code) => code === "ENTITY_NOT_FOUND")).toHaveLength(15);
  expect(await inventoryOf(variantId)).toEqual({ onHand: 1, reserved: 0 });
});

test("nobody leaves for another, nor a queue they do not stand in", async () => {
  const { variantId } = await queueOf(1);
  const { id: userId } = await createUser();
  expect(await refusalOf(leaveWaitlist({ userId, variantId }))).toBe("ENTITY_NOT_FOUND");
  expect(await refusalOf(leaveWaitlist({ userId, variantId: newId() }))).toBe("ENTITY_NOT_FOUND");
  expect(await statesOf(variantId)).toEqual(["WAITING"]);
});

test("leaving while the offer is being made comes before it or after it, and no piece is lost", async () => {
  for (let round = 0; round < 8; round += 1) {
    const { variantId, waiting } = await queueOf(2);
    await restock(variantId, 1);
    await Promise.all([leaveWaitlist(waiting[0]), offerStock(variantId)]);
    await offerStock(variantId);
    expect(await statesOf(variantId)).toEqual(["LEFT", "OFFERED"]);
    expect(await inventoryOf(variantId)).toEqual({ onHand: 1, reserved: 1 });
  }
});
