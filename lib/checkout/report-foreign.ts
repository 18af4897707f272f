import { raiseAlert } from "@/lib/backoffice/raise-alert";
import { database } from "@/lib/platform/database";

/** A key that belongs elsewhere is a mistake of ours or somebody's attempt: people should know. */
export const reportForeign = (payment: { id: string }, detail: Record<string, unknown>): Promise<void> =>
  raiseAlert(database(), {
    kind: "payment-foreign",
    subject: payment.id,
    severity: "CRITICAL",
    title: "다른 결제의 키로 결제하려는 시도가 있었어요",
    detail,
  });
