import { setTimeout as sleep } from "node:timers/promises";
import type { Disturbance } from "../control/faults";
import { findError, tossError } from "../errors/find-error";
import { TossError } from "../errors/toss-error";
import { type Answer, json } from "../http/answer";
import { type Call, header } from "../http/call";
import { issueTraceId } from "../payment/issue-keys";
import { parseFields } from "../payment/read-fields";
import type { Sandbox } from "../sandbox";
import type { Change, StoredAnswer } from "../store/change";
import { answerLifeMs } from "../store/ledger";
import { authenticate } from "./authenticate";
import type { Operation, Outcome } from "./operation";
import { operations } from "./operations";

const maxKeyLength = 300;

/** The REST API under /v1: key, test code, idempotency, then the work itself. */
export function createCoreApi(sandbox: Sandbox): (call: Call, disturbance: Disturbance) => Promise<Answer> {
  const running = new Set<string>();
  const busy = new Set<unknown>();

  return async (call, disturbance) => {
    const traceId = issueTraceId();
    const headers: Record<string, string> = { "x-tosspayments-trace-id": traceId };
    try {
      authenticate(header(call, "authorization"), sandbox.settings);
      const { operation, subject } = findOperation(call);
      countCall(sandbox, operation);
      refuseAsTested(call, operation);
      const slot = slotOf(call, sandbox);
      if (slot === undefined) return await run(operation, subject);
      headers["idempotency-key"] = header(call, "idempotency-key") ?? "";
      const stored = storedAnswer(sandbox, slot);
      if (stored) return replay(stored, headers);
      if (running.has(slot)) throw tossError("IDEMPOTENT_REQUEST_PROCESSING");
      running.add(slot);
      try {
        return await run(operation, subject, slot);
      } finally {
        running.delete(slot);
      }
    } catch (error) {
      if (!(error instanceof TossError)) throw error;
      return json(error.status, bodyOf(error), headers);
    }

    /** The work, alone with what it works on for as long as it takes, and written down before it is answered. */
    async function run(operation: Operation, subject: string, slot?: string): Promise<Answer> {
      let lock: unknown;
      try {
        const english = /^en\b/i.test(header(call, "accept-language") ?? "");
        const request = { subject, query: call.query, fields: parseFields(call.body), english };
        const wanted = operation.exclusive?.(request);
        if (wanted !== undefined && busy.has(wanted)) throw alreadyWorking();
        lock = wanted;
        if (lock !== undefined) busy.add(lock);
        const takesMs = disturbance.delayMs || (operation.takesMs?.(sandbox) ?? 0);
        if (takesMs > 0) await sleep(takesMs);
        if (disturbance.refusal) throw disturbance.refusal;
        return settle(operation.decide(sandbox, request), slot);
      } catch (error) {
        if (!(error instanceof TossError)) throw error;
        return settle({ status: error.status, body: bodyOf(error), changes: [] }, slot);
      } finally {
        if (lock !== undefined) busy.delete(lock);
      }
    }

    function settle(outcome: Outcome, slot: string | undefined): Answer {
      const { status } = outcome;
      const body = JSON.stringify(outcome.body);
      const at = sandbox.ledger.clock.now();
      // a failure may be tried again under its key; everything else is answered the same for 15 days
      const keeps = slot !== undefined && status < 500;
      const answer: Change[] = keeps ? [{ put: "answer", value: { slot, status, body, traceId, at } }] : [];
      sandbox.ledger.commit([...outcome.changes, ...answer]);
      return json(status, body, headers);
    }
  };
}

function findOperation({ method, path }: Call): { operation: Operation; subject: string } {
  const sameMethod = (operation: Operation) => operation.method === method;
  for (const operation of operations.filter(sameMethod)) {
    const subject = operation.path.exec(path)?.[1];
    if (subject !== undefined) return { operation, subject: decode(subject) };
  }
  throw tossError(
    operations.some((operation) => operation.path.test(path)) ? "NOT_FOUND_HTTP_METHOD" : "NOT_FOUND",
  );
}

/** `TossPayments-Test-Code` is answered before anything is looked up, and again on every repetition. */
function refuseAsTested(call: Call, { area }: Operation): void {
  const code = header(call, "tosspayments-test-code");
  if (code) throw findError(code, area) ?? tossError("INVALID_TEST_CODE");
}

/** Key, API key, URL and method make a request the same one; its body does not. */
function slotOf(call: Call, { settings }: Sandbox): string | undefined {
  const key = header(call, "idempotency-key");
  if (call.method !== "POST" || key === undefined || key === "") return undefined;
  if (key.length > maxKeyLength) throw tossError("INVALID_IDEMPOTENCY_KEY");
  return `${settings.secretKey} ${call.method} ${call.target} ${key}`;
}

function storedAnswer({ ledger }: Sandbox, slot: string): StoredAnswer | undefined {
  const stored = ledger.answers.get(slot);
  return stored && ledger.clock.now() - stored.at < answerLifeMs ? stored : undefined;
}

function replay({ status, body, traceId }: StoredAnswer, headers: Record<string, string>): Answer {
  const traces = `${headers["x-tosspayments-trace-id"]}, ${traceId}`;
  return json(status, body, { ...headers, "x-tosspayments-trace-id": traces });
}

function countCall({ calls }: Sandbox, { area }: Operation): void {
  if (area === "confirm" || area === "cancel") calls[area]++;
}

function alreadyWorking(): TossError {
  return tossError("FAILED_PAYMENT_INTERNAL_SYSTEM_PROCESSING", "[S008] 기존 요청을 처리중입니다.");
}

/** Real refusals of a key carry an empty `data` beside code and message. */
function bodyOf({ code, message }: TossError) {
  return code === "UNAUTHORIZED_KEY" ? { code, message, data: null } : { code, message };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
