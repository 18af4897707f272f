import { expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { Refusal } from "@/lib/platform/refusal";
import { confirmStock } from "./confirm-stock";
import { queueForVariants } from "./queue-for-variants";
import { releaseStock } from "./release-stock";
import { reserveStock } from "./reserve-stock";
import { restoreStock } from "./restore-stock";
import { actBy, brokenSums, createVariants } from "./stock-for-tests";
import type { StockAct } from "./write-movements";

const workers = 16;
const seconds = 4;

/** Without the retry of inTransaction: a deadlock would show. */
const alone = (step: typeof reserveStock, act: StockAct) =>
  database().$transaction((tx) => step(tx, act), { maxWait: 10_000 });

test.each([
  { queued: false, name: "all at the rows at once" },
  { queued: true, name: "in line within the process" },
])("random baskets, $name: nothing deadlocks and every piece is accounted for", async ({ queued }) => {
  const variants = await createVariants(20, 30);
  const held: StockAct[] = [];
  const tally = { reserved: 0, refused: 0 };
  const endsAt = Date.now() + seconds * 1_000;

  async function buyAtRandom() {
    const act = actBy(newId(), randomBasket(variants));
    const ids = act.lines.map(({ variantId }) => variantId);
    const reserve = () => alone(reserveStock, act);
    const refusal = await (queued ? queueForVariants(ids, reserve) : reserve()).then(
      () => null,
      (error: unknown) => error,
    );
    if (refusal === null) held.push(act);
    else if (!(refusal instanceof Refusal) || refusal.code !== "STOCK_NOT_ENOUGH") throw refusal;
    tally[refusal === null ? "reserved" : "refused"] += 1;
  }

  async function endOneAtRandom() {
    const [act] = held.splice(Math.floor(Math.random() * held.length), 1);
    if (!act) return;
    if (Math.random() < 0.5) return alone(releaseStock, act);
    await alone(confirmStock, act);
    await alone(restoreStock, act);
  }

  const worker = async () => {
    while (Date.now() < endsAt) await (Math.random() < 0.6 ? buyAtRandom() : endOneAtRandom());
  };
  await Promise.all(Array.from({ length: workers }, worker));

  expect(tally.reserved).toBeGreaterThan(100);
  expect(tally.refused).toBeGreaterThan(0);
  expect(await brokenSums(...variants)).toEqual([]);
  expect(await reservedIn(variants)).toEqual(sumsOf(held));
});

function randomBasket(variants: readonly string[]) {
  return Array.from({ length: 1 + Math.floor(Math.random() * 5) }, () => ({
    variantId: variants[Math.floor(Math.random() * variants.length)] ?? "",
    quantity: 1 + Math.floor(Math.random() * 3),
  }));
}

async function reservedIn(variantIds: readonly string[]): Promise<Record<string, number>> {
  const rows = await database().inventory.findMany({
    where: { variantId: { in: [...variantIds] }, reserved: { gt: 0 } },
  });
  return Object.fromEntries(rows.map(({ variantId, reserved }) => [variantId, reserved]));
}

function sumsOf(acts: readonly StockAct[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { lines } of acts)
    for (const { variantId, quantity } of lines) sums[variantId] = (sums[variantId] ?? 0) + quantity;
  return sums;
}
