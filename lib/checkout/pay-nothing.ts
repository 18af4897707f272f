import type { NewOrder } from "@/lib/order/create-order";
import { ownKey } from "@/lib/payment/own-key";
import type { ActingAs } from "@/lib/platform/actor";
import type { Tx } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { requestHash } from "@/lib/platform/request-hash";
import { payWithBalance } from "./pay-with-balance";

export const isFree = ({ amounts }: Pick<NewOrder, "amounts">): boolean => amounts.payable === 0;

/** An order of 0 won is complete when it is placed: nobody is asked. */
export async function payNothing(tx: Tx, order: NewOrder, actor: ActingAs): Promise<void> {
  const { id: orderId, number, userId, couponIssueId, lines } = order;
  const nothing = { amount: 0, balancePart: 0, method: "FREE", provider: "INTERNAL" } as const;
  const key = ownKey(`free:${orderId}`);
  const names = {
    id: newId(),
    orderId,
    userId,
    idempotencyKey: key,
    requestHash: requestHash(key),
    providerOrderId: `free:${orderId}`,
  };
  const placed = {
    id: orderId,
    number,
    userId,
    status: "CREATED" as const,
    reservation: 1,
    couponIssueId,
    lines: [...lines],
  };
  await payWithBalance(tx, placed, { purpose: "ORDER", ...names, ...nothing }, actor);
}
