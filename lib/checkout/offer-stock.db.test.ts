import { afterEach, expect, test } from "vitest";
import { restoreStock } from "@/lib/inventory/restore-stock";
import { system } from "@/lib/platform/actor";
import { database, inTransaction } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { atOnce, failed, succeeded } from "@/lib/testing/at-once";
import { connectSql } from "@/lib/testing/connect-sql";
import { countStatements } from "@/lib/testing/count-statements";
import { createUser } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import { joinWaitlist } from "@/lib/waitlist/join-waitlist";
import { cancelUnpaidOrder } from "./cancel-unpaid-order";
import { offerStock } from "./offer-stock";
import { placeOrder } from "./place-order";
import {
  entryOf,
  eventsOf,
  everythingHolds,
  inventoryOf,
  joinAnew,
  offerTo,
  queueOf,
  restock,
  statesOf,
} from "./queue-for-tests";

afterEach(everythingHolds);

test("the head of the queue gets what came back, kept for half an hour, with its history and announcement", async () => {
  const { variantId, waiting } = await queueOf(2);
  expect(await offerTo(variantId, 1)).toBe(1);
  const offer = await entryOf(waiting[0]);
  expect(offer).toMatchObject({ status: "OFFERED", quantity: 1 });
  const minutes = ((offer.offerExpiresAt?.getTime() ?? 0) - (offer.offeredAt?.getTime() ?? 0)) / 60_000;
  expect(minutes).toBe(30);
  expect(await statesOf(variantId)).toEqual(["OFFERED", "WAITING"]);
  expect(await inventoryOf(variantId)).toEqual({ onHand: 1, reserved: 1 });
  expect(await database().stockMovement.findMany({ where: { variantId, kind: "RESERVE" } })).toMatchObject([
    { reference: `offer:${offer.id}`, reason: "대기 제안", orderId: null },
  ]);
  expect(await database().outbox.findMany({ where: { aggregateId: offer.id } })).toMatchObject([
    { type: "waitlist/offered", payload: { entryId: offer.id, expiresAt: offer.offerExpiresAt?.toJSON() } },
  ]);
  expect(
    await database().stateChange.findMany({ where: { subjectId: offer.id }, orderBy: { sequence: "asc" } }),
  ).toMatchObject([{ act: "join" }, { act: "offer", from: "WAITING", to: "OFFERED" }]);
});

test("what is kept for somebody is sold to nobody else", async () => {
  const { variantId } = await queueOf(1);
  await offerTo(variantId, 1);
  const { id } = await createUser();
  const items = [{ variantId, quantity: 1 }];
  expect(await refusalOf(placeOrder(id, { items }, null))).toBe("STOCK_NOT_ENOUGH");
});

test("fifty who join at once are served in their order: ten pieces are the first ten's, whoever runs the job and how often", async () => {
  const { variantId } = await queueOf(0);
  const joined = await atOnce(50, () => joinAnew(variantId));
  expect(failed(joined)).toEqual([]);
  await restock(variantId, 10);
  const runs = await atOnce(8, () => offerStock(variantId));
  expect(failed(runs)).toEqual([]);
  expect(succeeded(runs).reduce((sum, offered) => sum + offered, 0)).toBe(10);
  expect(await offerStock(variantId)).toBe(0);
  expect(await statesOf(variantId)).toEqual([...Array(10).fill("OFFERED"), ...Array(40).fill("WAITING")]);
  expect(await inventoryOf(variantId)).toEqual({ onHand: 10, reserved: 10 });
});

test("with outsiders buying at the same moment nothing is oversold, and offers still go from the head on", async () => {
  const { variantId } = await queueOf(12);
  const outsiders = await Promise.all(Array.from({ length: 12 }, () => createUser()));
  await restock(variantId, 10);
  const items = [{ variantId, quantity: 1 }];
  const [offered, codes] = await Promise.all([
    atOnce(3, () => offerStock(variantId)),
    atOnce(12, (index) => refusalOf(placeOrder(outsiders[index]?.id ?? "", { items }, null))),
  ]);
  expect(failed(offered)).toEqual([]);
  const offers = succeeded(offered).reduce((sum, one) => sum + one, 0);
  const sold = succeeded(codes).filter((code) => code === "accepted").length;
  expect(offers + sold).toBe(10);
  expect(await statesOf(variantId)).toEqual([
    ...Array(offers).fill("OFFERED"),
    ...Array(12 - offers).fill("WAITING"),
  ]);
  expect(await inventoryOf(variantId)).toEqual({ onHand: 10, reserved: 10 });
});

test("more heads than one batch are served as well", async () => {
  const { variantId } = await queueOf(45);
  expect(await offerTo(variantId, 43)).toBe(43);
  expect(await statesOf(variantId)).toEqual([...Array(43).fill("OFFERED"), "WAITING", "WAITING"]);
});

test("a head who wants more than came back is offered what came back, and keeps nobody in front waiting", async () => {
  const { variantId, waiting } = await queueOf(2, { quantity: 5 });
  expect(await offerTo(variantId, 3)).toBe(1);
  expect(await entryOf(waiting[0])).toMatchObject({ status: "OFFERED", quantity: 3 });
  expect(await entryOf(waiting[1])).toMatchObject({ status: "WAITING", quantity: 5 });
  expect(await offerTo(variantId, 5)).toBe(1);
  expect(await entryOf(waiting[1])).toMatchObject({ status: "OFFERED", quantity: 5 });
});

test("nobody gets the last pieces kept by asking for more than there are", async () => {
  const { variantId, waiting } = await queueOf(1, { quantity: 3, stock: 2 });
  expect(await offerStock(variantId)).toBe(0);
  expect(await statesOf(variantId)).toEqual(["WAITING"]);
  expect(await offerTo(variantId, 1)).toBe(1);
  expect(await entryOf(waiting[0])).toMatchObject({ status: "OFFERED", quantity: 3 });
});

test("of what lay there when they joined nobody is offered a part, however many ask for more than there is", async () => {
  const { variantId, waiting } = await queueOf(2, { quantity: 99, stock: 5 });
  expect(await offerTo(variantId, 1)).toBe(1);
  expect(await entryOf(waiting[0])).toMatchObject({ status: "OFFERED", quantity: 1 });
  expect(await statesOf(variantId)).toEqual(["OFFERED", "WAITING"]);
  expect(await inventoryOf(variantId)).toEqual({ onHand: 6, reserved: 1 });
});

test("what went and came back counts once, however often it did; what an order left of an offer came back", async () => {
  const { variantId, waiting } = await queueOf(1, { quantity: 99, stock: 5 });
  const { id } = await createUser();
  for (let round = 0; round < 3; round += 1) {
    const number = await placeOrder(id, { items: [{ variantId, quantity: 2 }] }, null);
    await cancelUnpaidOrder(id, number);
  }
  expect(await offerStock(variantId)).toBe(1);
  expect(await entryOf(waiting[0])).toMatchObject({ quantity: 2 });
  const next = await joinAnew(variantId, 99);
  await placeOrder(waiting[0].userId, { items: [{ variantId, quantity: 1 }] }, null);
  expect(await offerStock(variantId)).toBe(1);
  expect(await entryOf(next)).toMatchObject({ status: "OFFERED", quantity: 1 });
});

test("heads for whom nothing came back do not block those behind, also when they raced the stock that came in", async () => {
  const { variantId } = await queueOf(0);
  const [arrived, joined] = [makeSignal(), makeSignal()];
  const lines = [{ variantId, quantity: 1 }];
  const arriving = inTransaction(async (tx) => {
    await restoreStock(tx, { orderId: null, reference: "late", actor: system, lines });
    arrived.send();
    await joined.heard;
  });
  await arrived.heard;
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(failed(await atOnce(21, () => joinAnew(variantId, 99)))).toEqual([]);
  await joinAnew(variantId, 1);
  joined.send();
  await arriving;
  expect(await offerStock(variantId)).toBe(1);
  expect(await statesOf(variantId)).toEqual([...Array(21).fill("WAITING"), "OFFERED"]);
});

test("twenty offers are as many statements as one", async () => {
  const asked = async (people: number) => {
    const { variantId } = await queueOf(people);
    await restock(variantId, people);
    return (await countStatements(() => offerStock(variantId))).queries;
  };
  await asked(1);
  const [one, twenty] = [await asked(1), await asked(20)];
  expect(twenty).toEqual(one);
});

test("the walk finds the head by its index, however many have left the queue", async () => {
  const { variantId, waiting } = await queueOf(1);
  await database().$executeRaw`
    INSERT INTO waitlist_entries (id, variant_id, user_id, status, ended_at)
    SELECT gen_random_uuid(), ${variantId}::uuid, ${waiting[0].userId}::uuid, 'LEFT', now() FROM generate_series(1, 10000)`;
  await restock(variantId, 1);
  const { queries } = await countStatements(() => offerStock(variantId));
  const walk = queries.find((text) => text.includes("waitlist/offered"));
  const sql = await connectSql(env().DATABASE_URL);
  // One variant is all there is here: the question is whether there is another way.
  await sql.query("SET enable_seqscan = off; SET enable_sort = off");
  await sql.query("SET enable_hashjoin = off; SET enable_mergejoin = off; SET enable_bitmapscan = off");
  const { rows } = await sql.query(`EXPLAIN (GENERIC_PLAN, COSTS OFF) ${walk}`);
  await sql.query("DELETE FROM waitlist_entries WHERE status = 'LEFT'");
  await sql.end();
  const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
  expect(plan).toMatch(
    /waitlist_entries_variant_id_status_position_idx on waitlist_entries w\s+Index Cond: \(\(variant_id = \S+\) AND \(status = /,
  );
});

test("of what is not on sale nothing is offered", async () => {
  const { product, variantId } = await queueOf(1);
  const set = (status: "ON_SALE" | "SOLD_OUT" | "SUSPENDED") =>
    database().product.update({ where: { id: product.id }, data: { status } });
  for (const status of ["SUSPENDED", "SOLD_OUT"] as const) {
    await set(status);
    expect(await offerTo(variantId, 1)).toBe(0);
  }
  await set("ON_SALE");
  expect(await offerStock(variantId)).toBe(1);
});

test("a closed account is passed over", async () => {
  const { variantId, waiting } = await queueOf(2);
  await database().user.update({ where: { id: waiting[0].userId }, data: { status: "SUSPENDED" } });
  expect(await offerTo(variantId, 1)).toBe(1);
  expect(await statesOf(variantId)).toEqual(["WAITING", "OFFERED"]);
});

test("an unknown variant, one nobody waits for and one of which nothing is left are no work", async () => {
  const { variantId } = await queueOf(0, { stock: 3 });
  expect(await offerStock("00000000-0000-7000-8000-000000000000")).toBe(0);
  expect(await offerStock(variantId)).toBe(0);
  expect(await offerStock((await queueOf(1)).variantId)).toBe(0);
});

test("killed between two steps, nothing is half done: an offer without its reservation is no offer", async () => {
  const { variantId } = await queueOf(1);
  await restock(variantId, 1);
  // The reservation is refused as if the process had died before it.
  await database()
    .$executeRaw`ALTER TABLE stock_movements ADD CONSTRAINT dies CHECK (reference NOT LIKE 'offer:%') NOT VALID`;
  await expect(offerStock(variantId)).rejects.toThrow();
  expect(await statesOf(variantId)).toEqual(["WAITING"]);
  expect(await inventoryOf(variantId)).toEqual({ onHand: 1, reserved: 0 });
  await database().$executeRaw`ALTER TABLE stock_movements DROP CONSTRAINT dies`;
  expect(await offerStock(variantId)).toBe(1);
});

test("an offer once made answers a second join with itself", async () => {
  const { variantId, waiting } = await queueOf(1);
  await offerTo(variantId, 1);
  const place = await joinWaitlist({ ...waiting[0], quantity: 1 });
  expect(place).toMatchObject({ status: "OFFERED", ahead: null });
  expect(await eventsOf("waitlist/offered", place.id)).toBe(1);
});

function makeSignal() {
  let send = (): void => undefined;
  const heard = new Promise<void>((resolve) => {
    send = resolve;
  });
  return { heard, send: () => send() };
}
