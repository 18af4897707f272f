import { countUsage } from "@/lib/inventory/count-usage";
import type { NewOrder } from "@/lib/order/create-order";
import { countFunnel } from "@/lib/sheet/count-funnel";

/** What is counted of a placed order. Nobody waits for it: a Redis that hangs must not slow the sale. */
export function afterPlaced(order: NewOrder): void {
  void countFunnel("ordered");
  void countUsage(order.lines);
}
