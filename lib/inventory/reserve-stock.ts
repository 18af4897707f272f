import type { Tx } from "@/lib/platform/database";
import { metrics } from "@/lib/platform/metrics";
import { notFound } from "@/lib/platform/refusals";
import { stockNotEnough } from "./refusals";
import { type StockAct, writeMovements } from "./write-movements";

/**
 * Sets all lines aside or refuses them all. The rows stay locked until the transaction ends: the nearer to its end this
 * is called, the sooner the next buyer of the same goods gets through.
 */
export async function reserveStock(tx: Tx, act: StockAct): Promise<void> {
  const stop = metrics().reserveSeconds.startTimer();
  const lines = await writeMovements(tx, "RESERVE", { reason: "주문", ...act }).finally(stop);
  if (lines.some(({ outcome }) => outcome === "unknown")) throw notFound("상품을 찾을 수 없습니다.");
  const short = lines.filter(({ outcome }) => outcome === "short");
  if (short.length === 0) return;
  throw stockNotEnough(
    short.map(({ variantId, quantity, onHand, reserved }) => ({
      variantId,
      wanted: quantity,
      left: onHand - reserved,
    })),
  );
}
