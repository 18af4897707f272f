import type { OrderView } from "@/lib/order/views";

type Standing = {
  status: OrderView["status"];
  expiresAt: string;
  payment?: Pick<NonNullable<OrderView["payment"]>, "status"> | null;
};

const unpaid: readonly OrderView["status"][] = ["CREATED", "PAYMENT_PENDING", "PAYMENT_FAILED"];

/** Whether a window may be opened: not beside an account that waits for its deposit, nor while an outcome is unknown. */
export function mayPay({ status, expiresAt, payment }: Standing, now: Date): boolean {
  if (!unpaid.includes(status) || Date.parse(expiresAt) <= now.getTime()) return false;
  if (payment === undefined) return status !== "PAYMENT_PENDING";
  return payment?.status !== "WAITING_FOR_DEPOSIT" && payment?.status !== "UNKNOWN";
}

/** Not while the card company is being asked: money may be moving. */
export const mayCancel = ({ status, payment }: Standing): boolean =>
  unpaid.includes(status) && payment?.status !== "UNKNOWN";
