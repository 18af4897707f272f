import { useSyncExternalStore } from "react";

const againMs = 3_000;
const sights = ["online", "offline"] as const;
const watchers = new Set<() => void>();
let reachable = true;
let asking = false;

export const shopAnswers = (): Promise<boolean> =>
  fetch("/api/health", { cache: "no-store" }).then(
    () => true,
    () => false,
  );

/** Said by whoever got no answer from the shop: believed once it does not answer a simple question either. */
export async function doubtConnection(): Promise<void> {
  if (asking) return;
  asking = true;
  const answers = await shopAnswers();
  asking = false;
  if (!answers) setTimeout(() => void doubtConnection(), againMs);
  if (reachable === answers) return;
  reachable = answers;
  for (const changed of watchers) changed();
}

function watch(changed: () => void): () => void {
  watchers.add(changed);
  for (const sight of sights) addEventListener(sight, changed);
  return () => {
    watchers.delete(changed);
    for (const sight of sights) removeEventListener(sight, changed);
  };
}

/** Whether this device has a connection, and the shop answers; a page is drawn as if it did. */
export const useConnection = (): boolean =>
  useSyncExternalStore(
    watch,
    () => navigator.onLine && reachable,
    () => true,
  );
