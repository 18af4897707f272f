import { forgetGate } from "@/lib/inventory/gate";
import type { MovedOrder } from "@/lib/order/move-end-unpaid-order";
import { signal } from "@/lib/platform/signals";
import { countFunnel } from "@/lib/sheet/count-funnel";

/** What follows an ended order once it is certain; none of it can fail the order's end. */
export async function afterEnd(ended: MovedOrder, act: "cancel" | "expire"): Promise<void> {
  if (act === "expire") void countFunnel("expired");
  await Promise.all([
    forgetGate(ended.lines.map(({ variantId }) => variantId)),
    signal(`order:${ended.number}`),
  ]);
}
