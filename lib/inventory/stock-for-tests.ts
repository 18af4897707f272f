import { system } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database";
import { createProduct } from "@/lib/testing/factories";
import type { StockLine } from "./sum-lines";
import type { StockAct } from "./write-movements";

/** `count` variants of one product, each with `stock` pieces brought in. */
export async function createVariants(
  count: number,
  stock: number,
): Promise<[string, string, string, ...string[]]> {
  const variants = Array.from({ length: count }, (_, index) => ({ label: `선택 ${index + 1}`, stock }));
  const product = await createProduct({ variants });
  return product.variants.map(({ id }) => id) as [string, string, string, ...string[]];
}

export const actBy = (reference: string, lines: readonly StockLine[]): StockAct => ({
  orderId: null,
  reference,
  actor: system,
  lines,
});

export async function stockOf(...variantIds: string[]): Promise<{ onHand: number; reserved: number }[]> {
  const rows = await database().inventory.findMany({ where: { variantId: { in: variantIds } } });
  return variantIds.map((id) => {
    const { onHand, reserved } = rows.find(({ variantId }) => variantId === id) ?? {
      onHand: -1,
      reserved: -1,
    };
    return { onHand, reserved };
  });
}

/** Of these, variants whose stock is not the sum of their movements, whose history has a gap, or that sold more than came in. */
export async function brokenSums(...variantIds: string[]): Promise<unknown[]> {
  return database().$queryRaw<unknown[]>`
    SELECT n.variant_id FROM inventories n JOIN stock_movements m ON m.variant_id = n.variant_id
    WHERE n.variant_id = ANY(${variantIds}::uuid[]) GROUP BY n.variant_id, n.on_hand, n.reserved
    HAVING n.on_hand <> sum(m.on_hand_change) OR n.reserved <> sum(m.reserved_change)
      OR sum(m.quantity) FILTER (WHERE kind = 'CONFIRM') > sum(m.on_hand_change) FILTER (WHERE kind <> 'CONFIRM')
    UNION ALL
    SELECT variant_id FROM (
      SELECT variant_id, on_hand_after, reserved_after,
        sum(on_hand_change) OVER in_time AS on_hand, sum(reserved_change) OVER in_time AS reserved
      FROM stock_movements WHERE variant_id = ANY(${variantIds}::uuid[]) WINDOW in_time AS (PARTITION BY variant_id ORDER BY at, id)
    ) h WHERE on_hand_after <> on_hand OR reserved_after <> reserved`;
}
