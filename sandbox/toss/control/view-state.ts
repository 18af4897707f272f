import { viewPayment } from "../payment/view-payment";
import type { Sandbox } from "../sandbox";
import { withOffset } from "../store/korean-time";

const defaultRows = 100;
const maxRows = 1000;

/** What the sandbox knows: the newest rows, and counters over all of them. */
export function viewState(sandbox: Sandbox, query: URLSearchParams) {
  const { ledger, webhooks, faults, calls, settings } = sandbox;
  const limit = Math.min(maxRows, Number(query.get("limit")) || defaultRows);
  const orderId = query.get("orderId");
  const payments =
    orderId === null ? newest([...ledger.payments.values()], limit) : ledger.paymentsOf(orderId);
  const deliveries = [...ledger.deliveries.values()].filter(
    (row) => orderId === null || row.orderId === orderId,
  );
  return {
    now: withOffset(ledger.clock.now()),
    advancedMs: ledger.clock.advancedMs,
    effects: { ...ledger.effects, confirmCalls: calls.confirm, cancelCalls: calls.cancel },
    totals: {
      payments: ledger.payments.size,
      transactions: ledger.transactions.length,
      answers: ledger.answers.size,
    },
    payments: payments.map((payment) => viewPayment(sandbox, payment)),
    webhooks: {
      urls: settings.webhookUrls,
      timeScale: settings.timeScale,
      ...webhooks.switches,
      waiting: webhooks.waiting(),
      deliveries: newest(deliveries, limit).map(({ body, nextAt, createdAt, ...row }) => ({
        ...row,
        createdAt: withOffset(createdAt),
        nextAt: row.state === "SENDING" ? withOffset(nextAt) : null,
        body: JSON.parse(body) as unknown,
      })),
    },
    faults: faults.list(),
  };
}

function newest<Row>(rows: Row[], limit: number): Row[] {
  return rows.slice(-limit).reverse();
}
