import { Agent, request } from "undici";
import { z } from "zod";
import { assert } from "@/lib/platform/assert";
import { insideTransaction } from "@/lib/platform/database";
import { recover } from "@/lib/platform/recover";

export type TossCall = {
  method: "GET" | "POST";
  path: string;
  body?: Record<string, unknown>;
  idempotencyKey?: string;
};

/** What came back over the wire. `silence`: nothing that could be understood, so nothing is known. */
export type TossReply =
  | { kind: "answer"; body: unknown }
  | { kind: "error"; code: string; message: string }
  | { kind: "silence"; problem: string };

type Line = { apiUrl: string; secretKey: string };

const connectMs = 3_000;
const maxAnswerBytes = 16 * 1024 * 1024;
const tossError = z.object({ code: z.string().min(1), message: z.string().default("") });

const kept = globalThis as typeof globalThis & { dangolTossAgent?: Agent };

/** One question to Toss, asked once: whether it may be asked again is the caller's to know. Never throws for the world. */
export async function callToss(line: Line, call: TossCall, answerMs: number): Promise<TossReply> {
  assert(!insideTransaction(), "no network call while rows are locked");
  return recover(
    () => exchange(line, call, answerMs),
    async (error) => ({ kind: "silence", problem: problemOf(error) }),
  );
}

async function exchange(line: Line, call: TossCall, answerMs: number): Promise<TossReply> {
  const { statusCode, body } = await request(new URL(call.path, line.apiUrl), {
    method: call.method,
    dispatcher: agent(),
    signal: AbortSignal.timeout(answerMs),
    headersTimeout: answerMs,
    bodyTimeout: answerMs,
    headers: {
      authorization: `Basic ${Buffer.from(`${line.secretKey}:`).toString("base64")}`,
      accept: "application/json",
      ...(call.body ? { "content-type": "application/json" } : {}),
      ...(call.idempotencyKey ? { "idempotency-key": call.idempotencyKey } : {}),
    },
    ...(call.body ? { body: JSON.stringify(call.body) } : {}),
  });
  return readReply(statusCode, await body.text());
}

async function readReply(status: number, text: string): Promise<TossReply> {
  const body: unknown = await recover(
    async () => JSON.parse(text),
    async () => null,
  );
  const error = tossError.safeParse(body);
  if (error.success) return { kind: "error", ...error.data };
  if (body === null || status >= 300) return { kind: "silence", problem: `http ${status} without a code` };
  return { kind: "answer", body };
}

function agent(): Agent {
  kept.dangolTossAgent ??= new Agent({ connect: { timeout: connectMs }, maxResponseSize: maxAnswerBytes });
  return kept.dangolTossAgent;
}

/** The kind of failure alone: messages may repeat addresses and keys. */
function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return "no answer";
  if (error.name === "TimeoutError" || error.name === "AbortError") return "time-out";
  return "code" in error && typeof error.code === "string" ? `no answer: ${error.code}` : "no answer";
}
