import pg from "pg";
import { database } from "./database";
import { env } from "./env";
import { log } from "./log";

/** Topics such as `order:20261120-7K3QX9M2B4TZC`. What is sent is only "look again": everybody reads for themselves. */
const channel = "dangol";

type Listener = { client: pg.Client | null; subscribers: Map<string, Set<() => void>>; connecting: boolean };

const kept = globalThis as typeof globalThis & { dangolSignals?: Listener };

/** After the commit, on a connection of its own: a notice inside the transaction would make all commits queue up. */
export async function signal(topic: string): Promise<void> {
  try {
    await database().$executeRaw`SELECT pg_notify(${channel}, ${topic})`;
  } catch (error) {
    // Lost notices are expected: who listens looks by itself every few seconds.
    log().warn({ topic, err: error }, "nobody was told");
  }
}

/** Calls back whenever the topic is signalled, from any instance. One connection per process serves all listeners. */
export function subscribe(topic: string, notice: () => void): () => void {
  kept.dangolSignals ??= { client: null, subscribers: new Map(), connecting: false };
  const listener = kept.dangolSignals;
  const notices = listener.subscribers.get(topic) ?? new Set();
  notices.add(notice);
  listener.subscribers.set(topic, notices);
  void connect(listener);
  return () => {
    notices.delete(notice);
    // Who says goodbye twice must not take along who has come since.
    if (notices.size === 0 && listener.subscribers.get(topic) === notices) listener.subscribers.delete(topic);
  };
}

async function connect(listener: Listener): Promise<void> {
  if (listener.client || listener.connecting) return;
  listener.connecting = true;
  const client = new pg.Client({
    connectionString: env().DATABASE_URL,
    connectionTimeoutMillis: 3_000,
    keepAlive: true,
  });
  const lost = () => {
    if (listener.client === client) listener.client = null;
    if (listener.subscribers.size > 0) setTimeout(() => void connect(listener), 1_000).unref();
  };
  client.on("notification", ({ payload }) => {
    for (const notice of listener.subscribers.get(payload ?? "") ?? []) notice();
  });
  client.on("error", lost);
  client.on("end", lost);
  try {
    await client.connect();
    await client.query(`LISTEN ${channel}`);
    listener.client = client;
  } catch (error) {
    log().warn({ err: error }, "cannot listen for signals");
    client.removeAllListeners("end");
    void client.end().catch(() => {});
    lost();
  } finally {
    listener.connecting = false;
  }
}
