import { AsyncLocalStorage } from "node:async_hooks";

type Current = { readonly requestId: string; announced: boolean };

const current = new AsyncLocalStorage<Current>();

/** Everything done inside carries the request's id into its log lines and records. */
export const inRequest = <T>(requestId: string, work: () => T): T =>
  current.run({ requestId, announced: false }, work);

export const currentRequestId = (): string | undefined => current.getStore()?.requestId;

/** Said when a row was left in the outbox: the door sends it on its way once it has answered. */
export function noteAnnouncement(): void {
  const store = current.getStore();
  if (store) store.announced = true;
}

export const somethingWasAnnounced = (): boolean => current.getStore()?.announced === true;
