import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { metrics } from "@/lib/platform/metrics";
import { Outage } from "@/lib/platform/outage";
import type { ProviderAnswer } from "./provider-answer";
import type { ProviderTransaction } from "./provider-transaction";
import { answerOf } from "./toss-answer";
import { callToss, type TossCall } from "./toss-call";
import { type CancelAnswer, cancelAtToss, type TossCancel } from "./toss-cancel";
import { wordOfConfirmCode, wordOfLookUpCode } from "./toss-codes";
import { type AskToss, askForPayment, paymentPath } from "./toss-reply";
import { askForTransactions, pageSize } from "./toss-transactions";

/** Our own row: what every answer is compared with. */
export type AskedOf = { providerOrderId: string; amount: number };
type AskedByKey = AskedOf & { paymentKey: string };

export const toss = createToss();

/** Speaks to Toss, and says in our words what came of it. Nothing is asked twice. */
export function createToss({ answerMs, listMs = 60_000 }: { answerMs?: number; listMs?: number } = {}) {
  const ask = (call: TossCall) => askWithin(call, answerMs ?? env().TOSS_ANSWER_MS);
  const askForLong = (call: TossCall) => askWithin(call, listMs);
  return {
    confirm: (asked: AskedByKey & { idempotencyKey: string }): Promise<ProviderAnswer> =>
      timed("confirm", () => confirm(ask, asked)),

    findByOrder: (asked: AskedOf): Promise<ProviderAnswer> =>
      timed("findByOrder", () =>
        find(ask, asked, `/v1/payments/orders/${encodeURIComponent(asked.providerOrderId)}`),
      ),

    findByKey: (asked: AskedByKey): Promise<ProviderAnswer> =>
      timed("findByKey", () => find(ask, asked, paymentPath(asked.paymentKey))),

    cancel: (cancel: TossCancel): Promise<CancelAnswer> => timed("cancel", () => cancelAtToss(ask, cancel)),

    /** Everything Toss moved between two moments, page by page. Throws Outage when Toss does not say. */
    transactions: (from: Date, to: Date) => pagesOf(askForLong, from, to),
  };
}

function askWithin(call: TossCall, answerMs: number) {
  const { TOSS_API_URL: apiUrl, TOSS_SECRET_KEY: secretKey } = env();
  return callToss({ apiUrl, secretKey }, call, answerMs);
}

async function confirm(
  ask: AskToss,
  asked: AskedByKey & { idempotencyKey: string },
): Promise<ProviderAnswer> {
  const { providerOrderId, amount, paymentKey, idempotencyKey } = asked;
  const body = { paymentKey, orderId: providerOrderId, amount };
  const said = await askForPayment(ask, {
    method: "POST",
    path: "/v1/payments/confirm",
    body,
    idempotencyKey,
  });
  if (said.kind === "payment") return answerOf(asked, said.payment);
  if (said.kind === "unknown") return said;
  const { code, message } = said;
  const word = wordOfConfirmCode(code);
  if (word === "declined") return { kind: "declined", code, message, paymentKey };
  return word === "foreign"
    ? { kind: "foreign", detail: { code } }
    : { kind: "unknown", problem: code, code };
}

async function find(
  ask: AskToss,
  asked: AskedOf & { paymentKey?: string },
  path: string,
): Promise<ProviderAnswer> {
  const said = await askForPayment(ask, { method: "GET", path });
  if (said.kind === "payment") return answerOf(asked, said.payment);
  if (said.kind === "unknown") return said;
  const isAbsent = wordOfLookUpCode(said.code) === "absent";
  return isAbsent ? { kind: "absent" } : { kind: "unknown", problem: said.code, code: said.code };
}

async function* pagesOf(ask: AskToss, from: Date, to: Date): AsyncGenerator<ProviderTransaction[], void> {
  let after: string | null = null;
  do {
    const page = await timed("transactions", () => askForTransactions(ask, { from, to, after }));
    if (page.kind === "unknown") throw new Outage("toss", new Error(page.problem));
    yield page.rows;
    after = page.rows.length < pageSize ? null : (page.rows.at(-1)?.transactionKey ?? null);
  } while (after !== null);
}

async function timed<T extends { kind: string }>(call: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const answer = await work();
  const seconds = (performance.now() - start) / 1_000;
  metrics().tossSeconds.observe({ call, outcome: answer.kind }, seconds);
  if (answer.kind === "unknown" || answer.kind === "foreign") {
    const problem = "problem" in answer ? answer.problem : answer.kind;
    log().warn({ call, problem, seconds }, "Toss has not said what happened");
  }
  return answer;
}
