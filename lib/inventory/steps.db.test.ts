import { expect, test } from "vitest";
import { system } from "@/lib/platform/actor";
import { database, inTransaction } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { atOnce, failed, succeeded } from "@/lib/testing/at-once";
import { countStatements } from "@/lib/testing/count-statements";
import { createOrder } from "@/lib/testing/create-order";
import { createProduct, createUser } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import { confirmStock } from "./confirm-stock";
import { releaseStock } from "./release-stock";
import { reserveStock } from "./reserve-stock";
import { restoreStock } from "./restore-stock";
import { actBy, brokenSums, createVariants, stockOf } from "./stock-for-tests";
import type { StockAct } from "./write-movements";

const steps = { reserve: reserveStock, confirm: confirmStock, release: releaseStock, restore: restoreStock };
const take = (step: keyof typeof steps, ...lines: [string, number][]) =>
  act(
    step,
    newId(),
    lines.map(([variantId, quantity]) => ({ variantId, quantity })),
  );
const act = (step: keyof typeof steps, reference: string, lines: { variantId: string; quantity: number }[]) =>
  inTransaction((tx) => steps[step](tx, actBy(reference, lines)));

test.each([
  { steps: ["reserve"], onHand: 10, reserved: 3 },
  { steps: ["reserve", "release"], onHand: 10, reserved: 0 },
  { steps: ["reserve", "confirm"], onHand: 7, reserved: 0 },
  { steps: ["reserve", "confirm", "restore"], onHand: 10, reserved: 0 },
] as const)("after $steps of 3 of 10 there are $onHand, of which $reserved are reserved", async (row) => {
  const [first, second] = await createVariants(2, 10);
  const lines = [first, second].map((variantId) => ({ variantId, quantity: 3 }));
  for (const step of row.steps) await act(step, "order", lines);
  expect(await stockOf(first, second)).toEqual([
    { onHand: row.onHand, reserved: row.reserved },
    { onHand: row.onHand, reserved: row.reserved },
  ]);
  expect(await brokenSums(first, second)).toEqual([]);
});

test.each(["reserve", "confirm", "release", "restore"] as const)(
  "%s twice with the same reference is once, also sixteen at once",
  async (step) => {
    const [variant] = await createVariants(1, 10);
    if (step !== "reserve") await take("reserve", [variant, 6]);
    if (step === "restore") await take("confirm", [variant, 6]);
    const results = await atOnce(16, () => act(step, "same", [{ variantId: variant, quantity: 6 }]));
    expect(failed(results)).toEqual([]);
    await act(step, "same", [{ variantId: variant, quantity: 6 }]);
    const expected = { reserve: [10, 6], confirm: [4, 0], release: [10, 0], restore: [10, 0] }[step];
    expect(await stockOf(variant)).toEqual([{ onHand: expected[0], reserved: expected[1] }]);
    expect(await brokenSums(variant)).toEqual([]);
  },
);

test("a shortage names what is short and what is left, and nothing of the basket is reserved", async () => {
  const [plenty, few, none] = await createVariants(3, 10);
  await take("reserve", [few, 7]);
  await take("reserve", [none, 10]);
  const refused = take("reserve", [plenty, 1], [few, 4], [none, 1]);
  await expect(refused).rejects.toMatchObject({ code: "STOCK_NOT_ENOUGH", status: 409 });
  const { details } = await refused.catch((error) => error);
  expect(details.shortages).toHaveLength(2);
  expect(details.shortages).toContainEqual({ variantId: few, wanted: 4, left: 3 });
  expect(details.shortages).toContainEqual({ variantId: none, wanted: 1, left: 0 });
  expect(await stockOf(plenty, few)).toEqual([
    { onHand: 10, reserved: 0 },
    { onHand: 10, reserved: 7 },
  ]);
  expect(await brokenSums(plenty, few, none)).toEqual([]);
});

test("the same variant on two lines is summed: 6 + 6 of 10 is refused, 6 + 4 is sold, however its id is written", async () => {
  const [variant] = await createVariants(1, 10);
  const two = (second: number): [string, number][] => [
    [variant, 6],
    [variant.toUpperCase(), second],
  ];
  expect(await refusalOf(take("reserve", ...two(6)))).toBe("STOCK_NOT_ENOUGH");
  expect(await stockOf(variant)).toEqual([{ onHand: 10, reserved: 0 }]);
  expect(await refusalOf(take("reserve", ...two(4)))).toBe("accepted");
  expect(await stockOf(variant)).toEqual([{ onHand: 10, reserved: 10 }]);
});

test("several facts about one variant are one act: each begins where the one before it ended, all or none", async () => {
  const [first, second] = await createVariants(2, 10);
  const facts = (...lines: [string, number, string][]) => ({
    orderId: null,
    actor: system,
    lines: lines.map(([variantId, quantity, reference]) => ({ variantId, quantity, reference })),
  });
  const reserve = (act: StockAct) => inTransaction((tx) => reserveStock(tx, act));
  const three = facts([second, 2, "a"], [first, 3, "b"], [first, 4, "c"]);
  await reserve(three);
  await reserve(three);
  expect(await stockOf(first, second)).toEqual([
    { onHand: 10, reserved: 7 },
    { onHand: 10, reserved: 2 },
  ]);
  expect(await refusalOf(reserve(facts([first, 2, "d"], [first, 2, "e"])))).toBe("STOCK_NOT_ENOUGH");
  await reserve(facts([first, 4, "c"], [first, 2, "d"], [first, 1, "e"]));
  expect(await stockOf(first)).toEqual([{ onHand: 10, reserved: 10 }]);
  await inTransaction((tx) => releaseStock(tx, facts([first, 3, "b"], [first, 4, "c"], [second, 2, "a"])));
  expect(await stockOf(first, second)).toEqual([
    { onHand: 10, reserved: 3 },
    { onHand: 10, reserved: 0 },
  ]);
  expect(await brokenSums(first, second)).toEqual([]);
});

test("several facts of which somebody writes one meanwhile leave the sums whole", async () => {
  const [variant] = await createVariants(1, 100);
  const reserve = (...references: string[]) =>
    inTransaction((tx) =>
      reserveStock(tx, {
        orderId: null,
        actor: system,
        lines: references.map((reference) => ({ variantId: variant, quantity: 1, reference })),
      }),
    );
  for (let round = 0; round < 10; round += 1) {
    await atOnce(4, (index) => reserve(...(index % 2 ? [`${round} a`] : [`${round} a`, `${round} b`])));
    expect(await brokenSums(variant)).toEqual([]);
  }
});

test("an unknown variant is not found, and the rest of the basket stays", async () => {
  const [variant] = await createVariants(1, 10);
  expect(await refusalOf(take("reserve", [variant, 1], [newId(), 1]))).toBe("ENTITY_NOT_FOUND");
  expect(await stockOf(variant)).toEqual([{ onHand: 10, reserved: 0 }]);
});

test.each(["confirm", "release"] as const)("%s of what was not reserved is a defect", async (step) => {
  const [variant] = await createVariants(1, 10);
  await take("reserve", [variant, 2]);
  await expect(take(step, [variant, 3])).rejects.toThrow(/Defect/);
  expect(await stockOf(variant)).toEqual([{ onHand: 10, reserved: 2 }]);
});

test("a rolled-back transaction leaves neither a reservation nor a movement", async () => {
  const [variant] = await createVariants(1, 10);
  const rolledBack = inTransaction(async (tx) => {
    await reserveStock(tx, actBy("lost", [{ variantId: variant, quantity: 2 }]));
    throw new Error("changed my mind");
  });
  await expect(rolledBack).rejects.toThrow("changed my mind");
  expect(await stockOf(variant)).toEqual([{ onHand: 10, reserved: 0 }]);
  expect(await database().stockMovement.count({ where: { reference: "lost" } })).toBe(0);
});

test("a movement remembers its order, who did it, why, and what it left", async () => {
  const buyer = await createUser();
  const product = await createProduct({ variants: [{ stock: 5 }] });
  const order = await createOrder(buyer.id, product, { quantity: 2 });
  await inTransaction((tx) =>
    reserveStock(tx, {
      orderId: order.id,
      reference: `order:${order.id}`,
      actor: { kind: "ORDERER", id: buyer.id },
      lines: [{ variantId: product.variantId, quantity: 2 }],
    }),
  );
  const movement = await database().stockMovement.findFirstOrThrow({ where: { orderId: order.id } });
  expect(movement).toMatchObject({
    kind: "RESERVE",
    quantity: 2,
    onHandAfter: 5,
    reservedAfter: 2,
    actorKind: "ORDERER",
    actorId: buyer.id,
    reason: "주문",
  });
});

test("sixty-four buyers of 20 pieces: exactly 20 get one, nobody else takes anything", async () => {
  const [variant] = await createVariants(1, 20);
  const results = await atOnce(64, () => refusalOf(take("reserve", [variant, 1])));
  const codes = succeeded(results);
  expect(codes.filter((code) => code === "accepted")).toHaveLength(20);
  expect(codes.filter((code) => code === "STOCK_NOT_ENOUGH")).toHaveLength(44);
  expect(await stockOf(variant)).toEqual([{ onHand: 20, reserved: 20 }]);
  expect(await brokenSums(variant)).toEqual([]);
});

test("one statement per step, however many lines", async () => {
  const variants = await createVariants(50, 10);
  const lines = variants.map((variantId) => ({ variantId, quantity: 1 }));
  for (const step of ["reserve", "confirm", "restore", "reserve", "release"] as const) {
    const { queries } = await countStatements(() => act(step, newId(), lines));
    expect(queries).toHaveLength(1);
  }
  const tooMany = lines.map((line) => ({ ...line, quantity: 11 }));
  const { queries } = await countStatements(() => refusalOf(act("reserve", newId(), tooMany)));
  expect(queries).toHaveLength(1);
});
