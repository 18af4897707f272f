import { type ApiRequest, answered, type Outcome } from "../api/operation";
import { tossError } from "../errors/find-error";
import type { Sandbox } from "../sandbox";
import { parseKoreanTime, withOffset } from "../store/korean-time";
import { merchantId } from "./issue-keys";
import type { Transaction } from "./payment";
import { methodName } from "./view-payment";

const defaultLimit = 100;
const maxLimit = 5000;

/** GET /v1/transactions: every approval and every cancel, in the order they happened, page by page. */
export function listTransactions(sandbox: Sandbox, { query, english }: ApiRequest): Outcome {
  const from = parseKoreanTime(query.get("startDate") ?? "");
  const to = parseKoreanTime(query.get("endDate") ?? "");
  if (from === undefined || to === undefined || from > to) throw tossError("INVALID_DATE");
  const limit = readLimit(query.get("limit"));
  const { transactions } = sandbox.ledger;
  const rows: Transaction[] = [];
  for (
    let at = Math.max(firstPosition(sandbox, query), firstFrom(transactions, from));
    at < transactions.length;
    at++
  ) {
    const transaction = transactions[at];
    // the given end names a whole second
    if (!transaction || transaction.at >= to + 1000 || rows.length === limit) break;
    if (transaction.kind !== "DEPOSIT_ERROR") rows.push(transaction);
  }
  return answered(rows.map((row) => viewTransaction(sandbox, row, english)));
}

function firstPosition({ ledger }: Sandbox, query: URLSearchParams): number {
  const after = query.get("startingAfter");
  if (after === null) return 0;
  const position = ledger.positionOf(after);
  if (position === undefined) throw tossError("INVALID_TRANSACTION_KEY");
  return position + 1;
}

/** The history is written in order of time, so its start is found by halving. */
function firstFrom(transactions: Transaction[], from: number): number {
  let low = 0;
  let high = transactions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((transactions[middle]?.at ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function readLimit(limit: string | null): number {
  if (limit === null) return defaultLimit;
  const value = Number(limit);
  if (!Number.isInteger(value) || value < 1 || value > maxLimit) throw tossError("INVALID_REQUEST");
  return value;
}

function viewTransaction({ ledger, url }: Sandbox, transaction: Transaction, english: boolean) {
  const payment = ledger.payments.get(transaction.paymentKey);
  return {
    mId: merchantId,
    transactionKey: transaction.transactionKey,
    paymentKey: transaction.paymentKey,
    orderId: payment?.orderId,
    method: payment?.method ? methodName(payment.method, english) : null,
    customerKey: null,
    useEscrow: payment?.useEscrow,
    receiptUrl: `${url}/receipt/${transaction.paymentKey}`,
    status: transaction.status,
    transactionAt: withOffset(transaction.at),
    currency: "KRW",
    amount: transaction.amount,
  };
}
