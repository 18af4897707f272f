import { createHeap, type Heap } from "./heap.ts";
import type { Limit } from "./records.ts";

interface QueueItem {
  /** Smaller goes first. */
  rank: number;
  limits: Limit[];
  isWanted(): boolean;
  execute(): Promise<void>;
}

interface Ranked extends QueueItem {
  order: number;
}

/**
 * Starts what is ready as far as its limits allow. An item that meets a full limit is parked there and comes back when a
 * place under that limit is free, so that a long queue behind one limit costs the others nothing.
 */
export class Queue {
  #ready = newHeap();
  #parked = new Map<string, Heap<Ranked>>();
  #active = new Map<string, number>();
  #held = new Set<string>();
  #order = 0;
  #isPumping = false;
  activeCount = 0;

  add(item: QueueItem): void {
    this.#ready.push({ ...item, order: this.#order++ });
    this.#pumpSoon();
  }

  /** Nothing under this key starts until it is released. */
  hold(key: string): void {
    this.#held.add(key);
  }

  release(key: string): void {
    this.#held.delete(key);
    for (const item of this.#parked.get(key)?.items() ?? []) this.#ready.push(item);
    this.#parked.delete(key);
    this.#pumpSoon();
  }

  #pumpSoon(): void {
    if (this.#isPumping) return;
    this.#isPumping = true;
    queueMicrotask(() => {
      this.#isPumping = false;
      this.#pump();
    });
  }

  #pump(): void {
    for (let item = this.#ready.pop(); item; item = this.#ready.pop()) {
      const isWanted = item.isWanted();
      const full = isWanted ? item.limits.find((limit) => this.#isFull(limit)) : undefined;
      if (isWanted && !full) {
        this.#start(item);
        continue;
      }
      if (full) this.#park(full.key, item);
      // An item that leaves without using a free place hands the place to the next one.
      for (const limit of item.limits) if (!this.#isFull(limit)) this.#wakeOne(limit.key);
    }
  }

  #start(item: Ranked): void {
    this.#count(item.limits, 1);
    void item.execute().finally(() => {
      this.#count(item.limits, -1);
      for (const { key } of item.limits) this.#wakeOne(key);
      this.#pumpSoon();
    });
  }

  #count(limits: Limit[], by: 1 | -1): void {
    this.activeCount += by;
    for (const { key } of limits) {
      const count = (this.#active.get(key) ?? 0) + by;
      if (count > 0) this.#active.set(key, count);
      else this.#active.delete(key);
    }
  }

  #isFull({ key, limit }: Limit): boolean {
    return this.#held.has(key) || (this.#active.get(key) ?? 0) >= limit;
  }

  #park(key: string, item: Ranked): void {
    const heap = this.#parked.get(key) ?? newHeap();
    heap.push(item);
    this.#parked.set(key, heap);
  }

  #wakeOne(key: string): void {
    const heap = this.#parked.get(key);
    const item = heap?.pop();
    if (item) this.#ready.push(item);
    if (heap?.size === 0) this.#parked.delete(key);
  }
}

function newHeap(): Heap<Ranked> {
  return createHeap((a, b) => a.rank < b.rank || (a.rank === b.rank && a.order < b.order));
}
