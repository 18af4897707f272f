import type { Attempt, Delivery } from "../store/change";
import type { Ledger } from "../store/ledger";
import { WebhookPost } from "./webhook-post";

/** Each counted from the try before it. */
export const retryMinutes = [1, 4, 16, 64, 256, 1024, 4096] as const;
const minuteMs = 60_000;
const tickMs = 20;
const maxAtOnce = 16;
const shuffleMs = 400;

export interface WebhookSwitches {
  /** copies sent besides each webhook */
  duplicates: number;
  shuffle: boolean;
  hold: boolean;
}

/** Brings every webhook of the ledger to its address, however often that takes and across restarts. */
export class WebhookSender {
  readonly switches: WebhookSwitches = { duplicates: 0, shuffle: false, hold: false };
  readonly #ledger: Ledger;
  readonly #timeScale: number;
  /** id → when it is due */
  readonly #waiting = new Map<string, number>();
  readonly #underWay = new Set<string>();
  readonly #post = new WebhookPost();
  #stopped = false;
  #awake = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(ledger: Ledger, timeScale: number) {
    this.#ledger = ledger;
    this.#timeScale = timeScale;
  }

  /** Takes up what an earlier run left, then whatever the ledger hears of. */
  start(): void {
    for (const { id, state, nextAt } of this.#ledger.deliveries.values()) {
      if (state === "SENDING") this.#waiting.set(id, nextAt);
    }
    this.#ledger.onChange((change) => {
      if (change.put === "delivery") this.#expect(change.value.id, change.value.nextAt);
    });
    this.#timer = setInterval(() => this.#sendDue(), tickMs);
    this.#sendDue();
  }

  /** Cancels the running schedule and starts again. */
  resend(id: string): boolean {
    if (!this.#ledger.deliveries.has(id)) return false;
    const nextAt = this.#ledger.clock.now();
    this.#record({ id, state: "SENDING", retriedCount: 0, nextAt, lastResult: null });
    this.#waiting.set(id, nextAt);
    return true;
  }

  waiting(): number {
    return this.#waiting.size + this.#underWay.size;
  }

  forget(): void {
    this.#waiting.clear();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#stopped = true;
    this.#post.stop();
  }

  #expect(id: string, nextAt: number): void {
    const { shuffle } = this.switches;
    this.#waiting.set(id, shuffle ? nextAt + Math.random() * shuffleMs : nextAt);
    if (shuffle || this.#awake) return;
    this.#awake = true;
    setImmediate(() => {
      this.#awake = false;
      this.#sendDue();
    });
  }

  #sendDue(): void {
    if (this.switches.hold || this.#stopped || this.#waiting.size === 0) return;
    const now = this.#ledger.clock.now();
    const due = [...this.#waiting].filter(([id, at]) => at <= now && !this.#underWay.has(id));
    if (this.switches.shuffle) due.sort(() => Math.random() - 0.5);
    for (const [id] of due.slice(0, Math.max(0, maxAtOnce - this.#underWay.size))) {
      this.#waiting.delete(id);
      void this.#send(id);
    }
  }

  async #send(id: string): Promise<void> {
    const delivery = this.#ledger.deliveries.get(id);
    if (!delivery) return;
    this.#underWay.add(id);
    const result = await this.#post.send(delivery, this.#ledger.clock.now());
    this.#underWay.delete(id);
    if (this.#stopped) return;
    // sent again by hand meanwhile: that schedule counts
    if (!this.#waiting.has(id)) this.#settle(delivery, result);
    this.#sendDue();
  }

  #settle({ id, retriedCount }: Delivery, lastResult: string): void {
    if (!this.#ledger.deliveries.has(id)) return;
    const nextAt = this.#ledger.clock.now();
    const minutes = retryMinutes[retriedCount];
    if (lastResult === "200" || minutes === undefined) {
      const state = lastResult === "200" ? "SUCCESS" : "FAILED";
      this.#record({ id, state, retriedCount, nextAt, lastResult });
      return;
    }
    const due = nextAt + (minutes * minuteMs) / this.#timeScale;
    this.#record({ id, state: "SENDING", retriedCount: retriedCount + 1, nextAt: due, lastResult });
    this.#waiting.set(id, due);
  }

  #record(value: Attempt): void {
    this.#ledger.commit([{ put: "attempt", value }]);
  }
}
