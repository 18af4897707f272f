import { afterEach, expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { atOnce, failed, succeeded } from "@/lib/testing/at-once";
import { createUser } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import { joinWaitlist } from "@/lib/waitlist/join-waitlist";
import { findPlace } from "@/lib/waitlist/queries";
import { lapseOffer } from "./lapse-offer";
import { offerStock } from "./offer-stock";
import { placeOrder } from "./place-order";
import {
  entryOf,
  eventsOf,
  everythingHolds,
  inventoryOf,
  offerTo,
  queueOf,
  runOut,
  statesOf,
} from "./queue-for-tests";

afterEach(everythingHolds);

test("an offer past its time gives its pieces back, and the next in line is called", async () => {
  const { variantId, waiting } = await queueOf(2);
  await offerTo(variantId, 1);
  const { id } = await runOut(waiting[0]);
  const called = await eventsOf("stock/returned", variantId);
  expect(await lapseOffer(id)).toEqual({ lapsed: true, lookAgainAt: null });
  expect(await statesOf(variantId)).toEqual(["LAPSED", "WAITING"]);
  expect(await inventoryOf(variantId)).toEqual({ onHand: 1, reserved: 0 });
  expect(await eventsOf("stock/returned", variantId)).toBe(called + 1);
  expect(await eventsOf("waitlist/lapsed", id)).toBe(1);
  expect(await offerStock(variantId)).toBe(1);
  expect(await statesOf(variantId)).toEqual(["LAPSED", "OFFERED"]);
});

test("one that is not due stays, and says when to look again", async () => {
  const { variantId, waiting } = await queueOf(1);
  await offerTo(variantId, 1);
  const { id, offerExpiresAt } = await entryOf(waiting[0]);
  expect(await lapseOffer(id)).toEqual({ lapsed: false, lookAgainAt: offerExpiresAt });
  expect(await inventoryOf(variantId)).toEqual({ onHand: 1, reserved: 1 });
  expect(await lapseOffer(newId())).toEqual({ lapsed: false, lookAgainAt: null });
});

test("one that is not due yet by the database's clock, only by the timer's, is looked at again half a minute later", async () => {
  const { variantId, waiting } = await queueOf(1);
  await offerTo(variantId, 1);
  const { id } = await database().waitlistEntry.update({
    where: { id: (await entryOf(waiting[0])).id },
    data: { offerExpiresAt: new Date(Date.now() + 5_000) },
  });
  const { lapsed, lookAgainAt } = await lapseOffer(id);
  expect(lapsed).toBe(false);
  expect(lookAgainAt?.getTime()).toBeGreaterThan(Date.now() + 25_000);
});

test("sixteen timers at once give it back once", async () => {
  const { variantId, waiting } = await queueOf(1);
  await offerTo(variantId, 2);
  const { id } = await runOut(waiting[0]);
  const results = await atOnce(16, () => lapseOffer(id));
  expect(failed(results)).toEqual([]);
  expect(succeeded(results).filter(({ lapsed }) => lapsed)).toHaveLength(1);
  expect(await inventoryOf(variantId)).toEqual({ onHand: 2, reserved: 0 });
});

test("lapsing and ordering at the same moment: one of the two, never both", async () => {
  for (let round = 0; round < 8; round += 1) {
    const { variantId, waiting } = await queueOf(1);
    await offerTo(variantId, 1);
    const { userId } = waiting[0];
    const { id } = await database().waitlistEntry.update({
      where: { id: (await entryOf(waiting[0])).id },
      data: { offerExpiresAt: new Date(Date.now() + 5) },
    });
    const items = [{ variantId, quantity: 1 }];
    await Promise.all([
      refusalOf(placeOrder(userId, { items }, null)),
      new Promise((resolve) => setTimeout(resolve, 6)).then(() => lapseOffer(id)),
    ]);
    await lapseOffer(id);
    const orders = await database().order.count({ where: { userId } });
    expect(await inventoryOf(variantId)).toEqual({ onHand: 1, reserved: orders });
    expect(["TAKEN", "LAPSED"]).toContain((await entryOf(waiting[0])).status);
  }
});

test("the gate, which knew of nothing left, lets in the next buyer at once", async () => {
  const { variantId, waiting } = await queueOf(1);
  await offerTo(variantId, 1);
  const { id } = await createUser();
  const buy = () => refusalOf(placeOrder(id, { items: [{ variantId, quantity: 1 }] }, null));
  expect(await buy()).toBe("STOCK_NOT_ENOUGH");
  await lapseOffer((await runOut(waiting[0])).id);
  expect(await buy()).toBe("accepted");
});

test("who let it pass and joins again stands at the end", async () => {
  const { variantId, waiting } = await queueOf(2);
  await offerTo(variantId, 1);
  await lapseOffer((await runOut(waiting[0])).id);
  await offerStock(variantId);
  await joinWaitlist({ ...waiting[0], quantity: 1 });
  const other = (await createUser()).id;
  await joinWaitlist({ userId: other, variantId, quantity: 1 });
  expect(await findPlace(database(), waiting[0])).toMatchObject({ ahead: 0 });
  expect(await findPlace(database(), { userId: other, variantId })).toMatchObject({ ahead: 1 });
  expect(await statesOf(variantId)).toEqual(["LAPSED", "OFFERED", "WAITING", "WAITING"]);
});
