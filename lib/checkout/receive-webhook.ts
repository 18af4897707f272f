import { raiseAlert } from "@/lib/backoffice/raise-alert";
import { isSignedBy, MockEvent, mockSecret } from "@/lib/payment/mock-webhook";
import { readTossEvent } from "@/lib/payment/toss-webhook";
import { finishEvent, type InboxProvider, keepEvent, storeEvent } from "@/lib/payment/webhook-inbox";
import { database } from "@/lib/platform/database";
import { log } from "@/lib/platform/log";
import { recover } from "@/lib/platform/recover";
import { invalidRequest, notFound, unauthenticated } from "@/lib/platform/refusals";
import type { Prisma } from "@/prisma/generated/client";
import { processMockEvent } from "./process-mock-event";
import { type Processed, processTossEvent } from "./process-toss-event";

type Delivery = { provider: InboxProvider; rawBody: string; signature: string | null };

/** Keeps the event, then works on it. Delivered again, it changes nothing and is answered as it was the first time. */
export async function receiveWebhook({
  provider,
  rawBody,
  signature,
}: Delivery): Promise<{ outcome: string }> {
  return provider === "mock" ? receiveMock(rawBody, signature) : receiveToss(rawBody);
}

async function receiveToss(rawBody: string): Promise<{ outcome: string }> {
  const body = parse(rawBody);
  const hint = readTossEvent(body, rawBody);
  const stored = await storeEvent({
    provider: "toss",
    providerEventId: hint.eventId,
    type: hint.type,
    payload: body as Prisma.InputJsonValue,
  });
  if (!stored.isNew) return { outcome: stored.outcome ?? "STORED" };
  return { outcome: await work(stored.id, 1, () => processTossEvent(hint)) };
}

async function receiveMock(rawBody: string, signature: string | null): Promise<{ outcome: string }> {
  const secret = mockSecret();
  if (!secret) throw notFound();
  if (!isSignedBy(secret, rawBody, signature)) throw unauthenticated("서명이 맞지 않습니다.");
  const event = MockEvent.safeParse(parse(rawBody));
  if (!event.success) {
    const issues = event.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
    throw invalidRequest({ where: "body", issues });
  }
  const { providerEventId, type } = event.data;
  const stored = await storeEvent({ provider: "mock", providerEventId, type, payload: event.data });
  if (!stored.isNew) return { outcome: stored.outcome ?? "STORED" };
  return { outcome: await work(stored.id, 1, () => processMockEvent(event.data)) };
}

function parse(rawBody: string): unknown {
  const refuse = () => invalidRequest(undefined, "요청 본문이 올바른 JSON이 아닙니다.");
  const body = parseJson(rawBody);
  if (body === undefined || body === null || typeof body !== "object") throw refuse();
  // PostgreSQL keeps neither a NUL nor half a letter; written again, both are escaped.
  if (/\\u(0000|d[89a-f])/i.test(JSON.stringify(body))) throw refuse();
  return body;
}

/** `undefined` for what is no JSON: whoever asks says no to it. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const lastAttempt = 12;

/** Half a minute, one, two, … hours: a payment an event is about may be written later, and Toss may come back. */
const againInSeconds = (attempts: number) => Math.min(30 * 2 ** (attempts - 1), 6 * 3_600);

/** What fails stays in the inbox for the job; nobody who delivers an event waits for that. */
export async function work(id: string, attempts: number, process: () => Promise<Processed>): Promise<string> {
  const { outcome, later } = await recover(process, async (error): Promise<Processed> => {
    log().error({ webhookEventId: id, err: error }, "an event waits in the inbox");
    return { outcome: "WAITING", later: true };
  });
  const isStuck = later && attempts >= lastAttempt;
  if (isStuck && outcome !== "UNMATCHED") await reportStuck(id);
  // What is about nothing of ours is given up in the end; what is about a payment is not.
  if (later && !(isStuck && outcome === "UNMATCHED")) await keepEvent(id, outcome, againInSeconds(attempts));
  else await finishEvent(id, outcome);
  return outcome;
}

const reportStuck = (id: string): Promise<void> =>
  raiseAlert(database(), {
    kind: "webhook-stuck",
    subject: id,
    severity: "WARNING",
    title: "결제 알림을 여러 번 시도해도 처리하지 못했어요",
    detail: { webhookEventId: id },
  });
