import type { Payment, Transaction } from "../payment/payment";

/** A step of the sandbox's history. Steps committed together are one line of the journal: all of them or none. */
export type Change =
  | { put: "payment"; value: Payment }
  | { put: "transaction"; value: Transaction }
  | { put: "answer"; value: StoredAnswer }
  | { put: "delivery"; value: Delivery }
  | { put: "attempt"; value: Attempt }
  | { put: "clock"; value: number };

/** The first answer given under an idempotency key. */
export interface StoredAnswer {
  slot: string;
  status: number;
  body: string;
  traceId: string;
  at: number;
}

/** One webhook on its way to one address. */
export interface Delivery extends Attempt {
  url: string;
  event: string;
  orderId: string;
  paymentStatus: string;
  body: string;
  createdAt: number;
}

export interface Attempt {
  id: string;
  state: "SENDING" | "SUCCESS" | "FAILED";
  retriedCount: number;
  nextAt: number;
  /** the status it was answered with, or what went wrong */
  lastResult: string | null;
}
