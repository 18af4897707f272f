import { type Difference, listDifferences } from "@/lib/backoffice/list-differences";
import { syncAlerts } from "@/lib/backoffice/sync-alerts";
import { importTransactions } from "@/lib/payment/import-transactions";
import { database } from "@/lib/platform/database";

/** Holds Toss's books against ours. Every payment that differs is told once, until it differs no more. */
export async function reconcile(): Promise<Difference[]> {
  await importTransactions();
  const differences = await listDifferences();
  const problems = differences.map((difference) => ({
    subject: difference.paymentKey,
    severity: "CRITICAL" as const,
    title: titleOf(difference),
    detail: difference,
  }));
  await syncAlerts(database(), "reconciliation", problems);
  return differences;
}

function titleOf({ paymentId, toss, ours }: Difference): string {
  if (!paymentId) return "토스에만 있고 우리에게는 없는 결제가 있어요";
  return toss > ours
    ? "토스에 우리 기록보다 많은 금액이 남아 있는 결제가 있어요"
    : "토스에 우리 기록보다 적은 금액이 남아 있는 결제가 있어요";
}
