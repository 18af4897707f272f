import { type TossPayment, tossPayment } from "./toss-answer";
import type { TossCall, TossReply } from "./toss-call";

export type AskToss = (call: TossCall) => Promise<TossReply>;

/** `code`: Toss's own, when it answered at all. */
export type Unknown = { kind: "unknown"; problem: string; code: string | null };

type Said =
  | { kind: "payment"; payment: TossPayment }
  | { kind: "error"; code: string; message: string }
  | Unknown;

/** One question whose answer is a payment. */
export async function askForPayment(ask: AskToss, call: TossCall): Promise<Said> {
  const reply = await ask(call);
  if (reply.kind === "error") return reply;
  if (reply.kind === "silence") return { kind: "unknown", problem: reply.problem, code: null };
  const read = tossPayment.safeParse(reply.body);
  return read.success
    ? { kind: "payment", payment: read.data }
    : { kind: "unknown", problem: "an answer that is no payment", code: null };
}

export const paymentPath = (paymentKey: string): string => `/v1/payments/${encodeURIComponent(paymentKey)}`;
