import { system } from "@/lib/platform/actor";
import { inTransaction } from "@/lib/platform/database";
import { post } from "@/lib/platform/outbox";
import { movePayment } from "./move-payment";

/**
 * Nobody finished this charge, and no order ends with it. One whose deposit is late has its account closed, so that
 * nothing can arrive any more.
 */
export async function lapseCharge(id: string): Promise<void> {
  await inTransaction(async (tx) => {
    const [open] = await tx.$queryRaw<{ status: string }[]>`
      SELECT status::text AS status FROM payments WHERE id = ${id}::uuid AND purpose = 'CHARGE' AND (
        (status = 'REQUESTED' AND claimed_at IS NULL) OR (status = 'WAITING_FOR_DEPOSIT' AND due_at < now())) FOR UPDATE`;
    if (!open) return;
    const failure = { code: "ABANDONED", message: "시간이 지나 충전이 취소됐어요." };
    if (open.status === "REQUESTED") {
      await movePayment(tx, id, "fail", system, { failure });
      return;
    }
    await movePayment(tx, id, "expire", system, { failure });
    const dedupeKey = `payment/close:${id}`;
    await post(tx, { type: "payment/close", aggregateId: id, payload: { paymentId: id }, dedupeKey });
  });
}
