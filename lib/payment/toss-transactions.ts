import { z } from "zod";
import type { ProviderTransaction } from "./provider-transaction";
import { methodOf } from "./toss-answer";
import type { AskToss, Unknown } from "./toss-reply";
import { fromTossTime, toTossTime } from "./toss-time";

export const pageSize = 1_000;

const transactions = z.array(
  z.object({
    transactionKey: z.string().min(1),
    paymentKey: z.string().min(1),
    orderId: z.string(),
    method: z.string().nullish(),
    status: z.string(),
    transactionAt: z.string().transform(fromTossTime).pipe(z.date()),
    amount: z.int(),
  }),
);

type Page = { from: Date; to: Date; after: string | null };

export async function askForTransactions(
  ask: AskToss,
  { from, to, after }: Page,
): Promise<{ kind: "page"; rows: ProviderTransaction[] } | Unknown> {
  const query = new URLSearchParams({
    startDate: toTossTime(from),
    endDate: toTossTime(to),
    limit: String(pageSize),
    ...(after === null ? {} : { startingAfter: after }),
  });
  const reply = await ask({ method: "GET", path: `/v1/transactions?${query}` });
  if (reply.kind === "error") return { kind: "unknown", problem: reply.code, code: reply.code };
  if (reply.kind === "silence") return { kind: "unknown", problem: reply.problem, code: null };
  const read = transactions.safeParse(reply.body);
  if (!read.success) return { kind: "unknown", problem: "an answer that is no list", code: null };
  return { kind: "page", rows: read.data.map(viewOf) };
}

/** The sign of a cancel's amount is not documented; the status says which way the money went. */
function viewOf(row: z.output<typeof transactions>[number]): ProviderTransaction {
  const { transactionKey, paymentKey, orderId, method, status, transactionAt, amount } = row;
  return {
    transactionKey,
    paymentKey,
    providerOrderId: orderId,
    method: methodOf(method) ?? "",
    amount: Math.abs(amount),
    status,
    at: transactionAt,
  };
}
