import { findExpiry } from "@/lib/order/queries";
import { system } from "@/lib/platform/actor";
import { inTransaction } from "@/lib/platform/database";
import { afterEnd } from "./after-end";
import { endOrder } from "./end-order";

/** Expires an order that is due by the database's clock, and says when to look again if it is not due yet. */
export async function expireOrder(id: string): Promise<{ expired: boolean; lookAgainAt: Date | null }> {
  const ended = await inTransaction((tx) => endOrder(tx, { order: { id }, act: "expire", actor: system }));
  if (!ended) return { expired: false, lookAgainAt: await findExpiry(id) };
  await afterEnd(ended, "expire");
  return { expired: true, lookAgainAt: null };
}
