export interface Heap<T> {
  readonly size: number;
  push(item: T): void;
  peek(): T | undefined;
  pop(): T | undefined;
  /** Every item, in no order. */
  items(): readonly T[];
}

/** A binary heap: the item that comes `before` all others is on top. */
export function createHeap<T>(before: (a: T, b: T) => boolean, start: T[] = []): Heap<T> {
  const items: T[] = [];
  const swap = (i: number, j: number) => {
    [items[i], items[j]] = [items[j] as T, items[i] as T];
  };
  const isBefore = (i: number, j: number) => before(items[i] as T, items[j] as T);

  function push(item: T): void {
    items.push(item);
    let i = items.length - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!isBefore(i, parent)) return;
      swap(i, parent);
      i = parent;
    }
  }

  function pop(): T | undefined {
    const top = items[0];
    const last = items.pop();
    if (items.length === 0) return top;
    items[0] = last as T;
    for (let i = 0; ; ) {
      const [left, right] = [2 * i + 1, 2 * i + 2];
      let first = i;
      if (left < items.length && isBefore(left, first)) first = left;
      if (right < items.length && isBefore(right, first)) first = right;
      if (first === i) return top;
      swap(i, first);
      i = first;
    }
  }

  for (const item of start) push(item);
  return {
    get size() {
      return items.length;
    },
    push,
    pop,
    peek: () => items[0],
    items: () => items,
  };
}
