import type { ProviderAnswer } from "@/lib/payment/provider-answer";
import { toss } from "@/lib/payment/toss";
import { crashPoint } from "@/lib/platform/crash-point";
import type { Outcome } from "./settle-payment";

export type Question = {
  id: string;
  providerOrderId: string;
  amount: number;
  attempt: number;
  paymentKey: string;
};

/** `foreign`: the key belongs to another payment. `dead`: answered, and a look showed that nothing came of it. */
export type Asked =
  | Outcome
  | { kind: "foreign"; detail: Record<string, unknown> }
  | { kind: "dead"; code: string };

/** Toss says so when there is nothing to confirm: the session is over, or there never was one. */
const noSession = ["NOT_FOUND_PAYMENT_SESSION", "NOT_FOUND_PAYMENT"];

/** The first question is at work still: its answer is ours, and no second one may be asked. */
const stillAtWork = "IDEMPOTENT_REQUEST_PROCESSING";

/** Asks for the money, and looks when the answer does not say what happened. */
export async function askProvider(question: Question): Promise<Asked> {
  crashPoint("ask.before");
  const answer = await toss.confirm({
    ...question,
    idempotencyKey: `confirm:${question.id}:${question.attempt}`,
  });
  crashPoint("ask.answered");
  if (answer.kind === "approved" || answer.kind === "waiting" || answer.kind === "declined") return answer;
  const seen = await toss.findByKey(question);
  crashPoint("ask.looked");
  return judge(answer, seen);
}

/** Toss's books count more than what it answered. Where they show nothing either, only its own words may end it. */
function judge(answer: ProviderAnswer, seen: ProviderAnswer): Asked {
  switch (seen.kind) {
    case "approved":
    case "waiting":
    case "declined":
    case "returned":
      return seen;
    case "absent":
    case "untouched":
      return judgeUntouched(answer);
    case "foreign":
      return seen;
    case "unknown":
      return answer.kind === "foreign" ? { kind: "unknown", problem: "FOREIGN", code: null } : seen;
  }
}

function judgeUntouched(answer: ProviderAnswer): Asked {
  if (answer.kind === "foreign") return answer;
  if (answer.kind !== "unknown") return { kind: "unknown", problem: answer.kind, code: null };
  const { code } = answer;
  if (code !== null && noSession.includes(code)) {
    const message = "결제가 이루어지지 않았어요. 시간이 지났다면 처음부터 다시 결제해 주세요.";
    return { kind: "declined", code, message, paymentKey: null };
  }
  return code !== null && code !== stillAtWork ? { kind: "dead", code } : answer;
}
