import { expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { subscribe } from "@/lib/platform/signals";
import { atOnce, succeeded } from "@/lib/testing/at-once";
import { createOrder } from "@/lib/testing/create-order";
import { createProduct, createUser } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import type { OrderItemStatus } from "@/prisma/generated/enums";
import { moveItem } from "./move-item";

const prepare = { act: "prepare", note: "포장대 3" } as const;

async function itemThatIs(status: OrderItemStatus) {
  const [admin, shopper] = [await createUser({ role: "ADMIN" }), await createUser()];
  const { id: orderId, number } = await createOrder(shopper.id, await createProduct());
  const { id } = await database().orderItem.findFirstOrThrow({ where: { orderId } });
  await database().orderItem.update({ where: { id }, data: { status } });
  return { adminId: admin.id, number, id };
}

const eventsOf = (itemId: string) =>
  database().orderItemEvent.findMany({ where: { itemId, event: "prepare" } });
const auditsOf = (subjectId: string) => database().auditLog.findMany({ where: { subjectId } });

test("a paid item is prepared: history and audit log say who did it, and whoever looks at the order is told", async () => {
  const { adminId, number, id } = await itemThatIs("PAID");
  let told = 0;
  const leave = subscribe(`order:${number}`, () => told++);
  await expect
    .poll(async () => {
      await database().$executeRaw`SELECT pg_notify('dangol', ${`order:${number}`})`;
      return told;
    })
    .toBeGreaterThan(0);
  const before = told;
  expect(await moveItem(adminId, { number, id }, prepare)).toMatchObject({ id, status: "PREPARING" });
  await expect.poll(() => told).toBeGreaterThan(before);
  leave();
  expect(await eventsOf(id)).toMatchObject([
    { from: "PAID", to: "PREPARING", actorKind: "ADMIN", actorId: adminId, note: "포장대 3" },
  ]);
  expect(await auditsOf(id)).toMatchObject([
    {
      actorId: adminId,
      action: "order-item/prepare",
      before: { status: "PAID" },
      after: { status: "PREPARING" },
      reason: "포장대 3",
    },
  ]);
});

test("of sixteen who prepare it at once one does", async () => {
  const { adminId, number, id } = await itemThatIs("PAID");
  const codes = succeeded(
    await atOnce(16, () => refusalOf(moveItem(adminId, { number, id }, { act: "prepare", note: "" }))),
  );
  expect(codes.filter((code) => code === "accepted")).toHaveLength(1);
  expect(codes.filter((code) => code === "ORDER_STATE_CONFLICT")).toHaveLength(15);
  expect(await eventsOf(id)).toHaveLength(1);
  expect(await auditsOf(id)).toHaveLength(1);
});

test.each(["PENDING_PAYMENT", "PREPARING", "CANCEL_PROCESSING", "DELIVERED"] as const)(
  "what is %s is not prepared, and stays as it is",
  async (status) => {
    const { adminId, number, id } = await itemThatIs(status);
    await expect(moveItem(adminId, { number, id }, prepare)).rejects.toMatchObject({
      code: "ORDER_STATE_CONFLICT",
      details: { act: "prepare" },
    });
    expect((await database().orderItem.findUniqueOrThrow({ where: { id } })).status).toBe(status);
    expect([await eventsOf(id), await auditsOf(id)]).toEqual([[], []]);
  },
);

test("an item belongs to its order: under another's number it is not there", async () => {
  const [one, other] = [await itemThatIs("PAID"), await itemThatIs("PAID")];
  const { adminId, number } = one;
  expect(await refusalOf(moveItem(adminId, { number, id: other.id }, prepare))).toBe("ENTITY_NOT_FOUND");
  expect(await refusalOf(moveItem(adminId, { number, id: newId() }, prepare))).toBe("ENTITY_NOT_FOUND");
});
