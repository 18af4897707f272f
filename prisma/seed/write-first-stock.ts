import { database, inTransaction } from "@/lib/platform/database";
import { seedId } from "./seed-id";
import type { SeededVariant } from "./write-catalogue";

/** Goods that joined the catalogue after its history was written: what came in is what the content says. */
export async function writeFirstStock(variants: readonly SeededVariant[], now: Date): Promise<void> {
  const known = await database().stockMovement.findMany({
    distinct: ["variantId"],
    select: { variantId: true },
  });
  const moved = new Set(known.map(({ variantId }) => variantId));
  const fresh = variants.filter(({ id, stock }) => stock > 0 && !moved.has(id));
  if (fresh.length === 0) return;
  await inTransaction(async (tx) => {
    await tx.stockMovement.createMany({
      data: fresh.map(({ id, stock }) => ({
        id: seedId(`first stock ${id}`, now),
        variantId: id,
        kind: "INBOUND" as const,
        quantity: stock,
        onHandChange: stock,
        reservedChange: 0,
        onHandAfter: stock,
        reservedAfter: 0,
        actorKind: "SYSTEM" as const,
        reason: "첫 입고",
        reference: "first-delivery",
        at: now,
      })),
    });
    for (const { id, stock } of fresh)
      await tx.inventory.update({ where: { variantId: id }, data: { onHand: stock } });
  });
}
