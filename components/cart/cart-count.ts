/** How many different things are in the cart, as far as this page knows; null while it does not. */
let count: number | null = null;
const watchers = new Set<() => void>();

export const readCartCount = (): number | null => count;

/** Who has just changed the cart, or drawn it, says what is in it now. */
export function tellCartCount(now: number): void {
  count = now;
  for (const notice of watchers) notice();
}

/** Asks the shop when nobody has said so, and again when the visitor comes back to the page. */
export function watchCartCount(notice: () => void): () => void {
  watchers.add(notice);
  const first = setTimeout(() => count === null && void askCartCount());
  const comeBack = () => document.visibilityState === "visible" && void askCartCount();
  document.addEventListener("visibilitychange", comeBack);
  addEventListener("pageshow", comeBackFromCache);
  return () => {
    watchers.delete(notice);
    clearTimeout(first);
    document.removeEventListener("visibilitychange", comeBack);
    removeEventListener("pageshow", comeBackFromCache);
  };
}

function comeBackFromCache(event: PageTransitionEvent): void {
  if (event.persisted) void askCartCount();
}

async function askCartCount(): Promise<void> {
  const answer = await fetch("/api/v1/cart").then(read, () => null);
  if (answer !== null) tellCartCount(answer);
}

async function read(answer: Response): Promise<number | null> {
  return answer.ok ? (await answer.json()).data.count : null;
}
