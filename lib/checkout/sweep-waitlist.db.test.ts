import { afterEach, expect, test } from "vitest";
import { withdraw } from "@/lib/identity/withdraw";
import { database } from "@/lib/platform/database";
import { atOnce, failed, succeeded } from "@/lib/testing/at-once";
import { createUser } from "@/lib/testing/factories";
import { joinWaitlist } from "@/lib/waitlist/join-waitlist";
import { listServable } from "@/lib/waitlist/queries";
import { everythingHolds, inventoryOf, offerTo, queueOf, restock, runOut, statesOf } from "./queue-for-tests";
import { sweepWaitlist } from "./sweep-waitlist";

process.env.LOG_LEVEL = "silent";

afterEach(everythingHolds);

test("stock that came back unheard is offered, two sweeps side by side offer it once", async () => {
  const { variantId } = await queueOf(3);
  await restock(variantId, 2);
  const swept = await atOnce(2, () => sweepWaitlist());
  expect(failed(swept)).toEqual([]);
  expect(succeeded(swept).reduce((sum, { offered }) => sum + offered, 0)).toBe(2);
  expect(await statesOf(variantId)).toEqual(["OFFERED", "OFFERED", "WAITING"]);
  expect(await sweepWaitlist()).toEqual({ left: 0, lapsed: 0, offered: 0 });
});

test("an offer whose timer did not ring lapses, and the next in line gets it in the same sweep", async () => {
  const { variantId, waiting } = await queueOf(2);
  await offerTo(variantId, 1);
  await runOut(waiting[0]);
  expect(await sweepWaitlist()).toEqual({ left: 0, lapsed: 1, offered: 1 });
  expect(await statesOf(variantId)).toEqual(["LAPSED", "OFFERED"]);
});

test("who has closed the account leaves every queue, and what was kept goes to the next", async () => {
  const password = "correct horse";
  const { id: userId } = await createUser({ password });
  const offered = await queueOf(0);
  await joinWaitlist({ userId, variantId: offered.variantId, quantity: 1 });
  await offerTo(offered.variantId, 1);
  const waited = await queueOf(1);
  await joinWaitlist({ userId, variantId: waited.variantId, quantity: 1 });
  await withdraw({ id: userId, role: "SHOPPER" }, { currentPassword: password });
  expect(await sweepWaitlist()).toEqual({ left: 2, lapsed: 0, offered: 0 });
  expect(await statesOf(offered.variantId)).toEqual(["LEFT"]);
  expect(await statesOf(waited.variantId)).toEqual(["WAITING", "LEFT"]);
  expect(await inventoryOf(offered.variantId)).toEqual({ onHand: 1, reserved: 0 });
});

test("a sweep takes on so many variants at a time, and none whose queue has nothing to gain", async () => {
  const [one, two, lying, closed] = [
    await queueOf(1),
    await queueOf(1),
    await queueOf(1, { quantity: 3, stock: 2 }),
    await queueOf(1),
  ];
  await database().user.update({ where: { id: closed.waiting[0].userId }, data: { status: "SUSPENDED" } });
  for (const { variantId } of [one, two, closed]) await restock(variantId, 1);
  expect(await listServable(1)).toHaveLength(1);
  const servable = await listServable(100);
  expect([one, two].every(({ variantId }) => servable.includes(variantId))).toBe(true);
  expect([lying, closed].some(({ variantId }) => servable.includes(variantId))).toBe(false);
  await restock(lying.variantId, 1);
  expect(await listServable(100)).toContain(lying.variantId);
});

test("what cannot be done keeps nothing else waiting, and somebody is told", async () => {
  const [broken, whole] = [await queueOf(1), await queueOf(1)];
  for (const { variantId, waiting } of [broken, whole]) {
    await offerTo(variantId, 1);
    await runOut(waiting[0]);
  }
  await database().inventory.update({ where: { variantId: broken.variantId }, data: { reserved: 0 } });
  expect(await sweepWaitlist()).toMatchObject({ lapsed: 1 });
  expect(await statesOf(whole.variantId)).toEqual(["LAPSED"]);
  expect(await statesOf(broken.variantId)).toEqual(["OFFERED"]);
  expect(await database().alert.count({ where: { kind: "waitlist" } })).toBe(1);
  await database().inventory.update({ where: { variantId: broken.variantId }, data: { reserved: 1 } });
  await sweepWaitlist();
});
