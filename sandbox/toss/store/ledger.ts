import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Payment, type Transaction, takenStatuses } from "../payment/payment";
import type { Attempt, Change, Delivery, StoredAnswer } from "./change";
import { Clock } from "./clock";
import { Journal, readJournal } from "./journal";

export const answerLifeMs = 15 * 24 * 60 * 60 * 1000;
const keptDeliveries = 500;

/** Everything the sandbox knows. It changes by `commit` alone: first the journal, then the memory. */
export class Ledger {
  readonly clock = new Clock();
  readonly payments = new Map<string, Payment>();
  readonly transactions: Transaction[] = [];
  readonly answers = new Map<string, StoredAnswer>();
  readonly deliveries = new Map<string, Delivery>();
  readonly effects = { approved: 0, approvedAmount: 0, canceled: 0, canceledAmount: 0, depositErrors: 0 };
  /** READY and IN_PROGRESS: the ones a clock is running for */
  readonly open = new Set<string>();
  readonly #keysByOrder = new Map<string, string[]>();
  readonly #keyByToken = new Map<string, string>();
  readonly #indexByTransaction = new Map<string, number>();
  readonly #listeners: ((change: Change) => void)[] = [];
  readonly #journal: Journal<Change[]>;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    const path = join(folder, "journal.jsonl");
    let broken = 0;
    for (const changes of readJournal<Change[]>(path, () => broken++)) this.#apply(changes);
    if (broken > 0) console.error(`toss: ${broken} unreadable journal line(s) dropped`);
    this.#journal = new Journal(path);
    this.#journal.rewrite(this.#lines());
  }

  commit(changes: Change[]): void {
    if (changes.length === 0) return;
    this.#journal.append(changes);
    this.#apply(changes);
    for (const change of changes) for (const listener of this.#listeners) listener(change);
  }

  /** Hears of every change after it was written. */
  onChange(listener: (change: Change) => void): void {
    this.#listeners.push(listener);
  }

  paymentByToken(token: string): Payment | undefined {
    return this.payments.get(this.#keyByToken.get(token) ?? "");
  }

  /** Every attempt at paying for an order, oldest first. */
  paymentsOf(orderId: string): Payment[] {
    return (this.#keysByOrder.get(orderId) ?? []).flatMap((key) => this.payments.get(key) ?? []);
  }

  /** The payment an order is known by: the newest one that holds money or an account, else the newest. */
  paymentOf(orderId: string): Payment | undefined {
    const attempts = this.paymentsOf(orderId);
    return attempts.findLast((payment) => takenStatuses.has(payment.status)) ?? attempts.at(-1);
  }

  positionOf(transactionKey: string): number | undefined {
    return this.#indexByTransaction.get(transactionKey);
  }

  reset(): void {
    for (const map of [this.payments, this.answers, this.deliveries, this.open]) map.clear();
    for (const map of [this.#keysByOrder, this.#keyByToken, this.#indexByTransaction]) map.clear();
    this.transactions.length = 0;
    this.clock.advancedMs = 0;
    Object.assign(this.effects, {
      approved: 0,
      approvedAmount: 0,
      canceled: 0,
      canceledAmount: 0,
      depositErrors: 0,
    });
    this.#journal.rewrite([]);
  }

  close(): void {
    this.#journal.close();
  }

  #apply(changes: Change[]): void {
    for (const change of changes) {
      if (change.put === "payment") this.#putPayment(change.value);
      else if (change.put === "transaction") this.#putTransaction(change.value);
      else if (change.put === "answer") this.answers.set(change.value.slot, change.value);
      else if (change.put === "delivery") this.deliveries.set(change.value.id, change.value);
      else if (change.put === "attempt") this.#putAttempt(change.value);
      else this.clock.advancedMs = change.value;
    }
  }

  #putPayment(payment: Payment): void {
    const { paymentKey, orderId, status, session } = payment;
    if (!this.payments.has(paymentKey)) {
      const keys = this.#keysByOrder.get(orderId);
      if (keys) keys.push(paymentKey);
      else this.#keysByOrder.set(orderId, [paymentKey]);
      if (session) this.#keyByToken.set(session.token, paymentKey);
    }
    this.payments.set(paymentKey, payment);
    if (status === "READY" || status === "IN_PROGRESS") this.open.add(paymentKey);
    else this.open.delete(paymentKey);
  }

  #putTransaction(transaction: Transaction): void {
    this.#indexByTransaction.set(transaction.transactionKey, this.transactions.push(transaction) - 1);
    const { kind, amount } = transaction;
    if (kind === "APPROVE") {
      this.effects.approved++;
      this.effects.approvedAmount += amount;
    } else if (kind === "CANCEL") {
      this.effects.canceled++;
      this.effects.canceledAmount += amount;
    } else this.effects.depositErrors++;
  }

  #putAttempt(attempt: Attempt): void {
    const delivery = this.deliveries.get(attempt.id);
    if (!delivery) return;
    this.deliveries.set(attempt.id, { ...delivery, ...attempt });
    if (attempt.state !== "SENDING") this.#forgetOldDeliveries();
  }

  #forgetOldDeliveries(): void {
    if (this.deliveries.size <= keptDeliveries * 2) return;
    const finished = [...this.deliveries.values()].filter(({ state }) => state !== "SENDING");
    for (const { id } of finished.slice(0, -keptDeliveries)) this.deliveries.delete(id);
  }

  /** The shortest history that leads to where we are. */
  *#lines(): Generator<Change[]> {
    yield [{ put: "clock", value: this.clock.advancedMs }];
    for (const value of this.payments.values()) yield [{ put: "payment", value }];
    for (const value of this.transactions) yield [{ put: "transaction", value }];
    const oldest = this.clock.now() - answerLifeMs;
    for (const value of this.answers.values()) if (value.at > oldest) yield [{ put: "answer", value }];
    for (const value of this.deliveries.values()) yield [{ put: "delivery", value }];
  }
}
