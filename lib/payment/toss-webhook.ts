import { createHash, timingSafeEqual } from "node:crypto";
import { z } from "zod";

const text = z.string().min(1).max(300);

/** Tolerant: Toss may add fields and kinds of events at any time. */
const StatusChanged = z.object({
  eventType: z.literal("PAYMENT_STATUS_CHANGED"),
  data: z.object({
    paymentKey: text,
    orderId: text,
    status: text,
    lastTransactionKey: text.nullish(),
  }),
});

/** A flat body without a kind and without a payment key; the secret is all that proves anything. */
const DepositCallback = z.object({
  orderId: text,
  status: text,
  secret: text,
  transactionKey: text.nullish(),
});

/** What an event says happened. Nothing in it is believed: it only says where to look. */
export type TossHint = {
  /** The business fact, not the transmission: Toss may send one fact many times. */
  eventId: string;
  type: string;
  /** Null: nothing of ours. */
  about: { orderId: string; paymentKey: string | null; secret: string | null } | null;
};

export function readTossEvent(body: unknown, rawBody: string): TossHint {
  const changed = StatusChanged.safeParse(body);
  if (changed.success) {
    const { paymentKey, orderId, status, lastTransactionKey } = changed.data.data;
    const eventId = bounded(`${paymentKey}:${lastTransactionKey ?? ""}:${status}:${orderId}`);
    return { eventId, type: changed.data.eventType, about: { orderId, paymentKey, secret: null } };
  }
  const deposit = DepositCallback.safeParse(body);
  if (deposit.success) {
    const { orderId, status, secret, transactionKey } = deposit.data;
    const eventId = bounded(`${orderId}:${transactionKey ?? ""}:${status}:${secret}`);
    return { eventId, type: "DEPOSIT_CALLBACK", about: { orderId, paymentKey: null, secret } };
  }
  const kind = z.object({ eventType: text }).safeParse(body);
  return { eventId: bounded(rawBody), type: kind.success ? kind.data.eventType : "UNKNOWN", about: null };
}

/** Secrets do not belong in an index, nor do bodies of any length. */
const bounded = (fact: string): string => createHash("sha256").update(fact).digest("base64url");

export const isSameSecret = (one: string, other: string): boolean => {
  const [a, b] = [one, other].map((secret) => createHash("sha256").update(secret).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
};
