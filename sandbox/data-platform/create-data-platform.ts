import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Answer, json } from "../toss/http/answer";
import { type Call, header } from "../toss/http/call";
import { Journal, readJournal } from "../toss/store/journal";

const keptOrders = 1000;
const shownOrders = 100;

interface ReceivedOrder {
  eventId: string;
  receivedAt: string;
  order: unknown;
}

export interface DataPlatform {
  receive: (call: Call) => Answer;
  /** the newest first, and how many there are in all */
  list: (limit?: number) => { total: number; duplicates: number; orders: ReceivedOrder[] };
  reset: () => void;
  close: () => void;
}

/** The place paid orders are sent to. An event it has is never stored twice. */
export function createDataPlatform(folder: string): DataPlatform {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "orders.jsonl");
  const known = new Set<string>();
  const orders: ReceivedOrder[] = [];
  let duplicates = 0;
  let broken = 0;
  for (const row of readJournal<ReceivedOrder>(path, () => broken++)) keep(row);
  if (broken > 0) console.error(`data-platform: ${broken} unreadable line(s) dropped`);
  const journal = new Journal<ReceivedOrder>(path);

  return { receive, list, reset, close: () => journal.close() };

  function receive(call: Call): Answer {
    const order = parse(call.body);
    if (order === undefined) return json(400, { code: "INVALID_BODY", message: "a JSON object is expected" });
    const eventId = header(call, "idempotency-key") ?? order.eventId;
    if (typeof eventId !== "string" || eventId === "" || eventId.length > 300) {
      return json(400, {
        code: "EVENT_ID_REQUIRED",
        message: "Idempotency-Key header or eventId in the body",
      });
    }
    if (known.has(eventId)) {
      duplicates++;
      return json(200, { accepted: true, duplicate: true, eventId });
    }
    const row = { eventId, receivedAt: new Date().toISOString(), order };
    journal.append(row);
    keep(row);
    return json(201, { accepted: true, duplicate: false, eventId });
  }

  function keep(row: ReceivedOrder): void {
    if (known.has(row.eventId)) return;
    known.add(row.eventId);
    orders.push(row);
    if (orders.length > keptOrders * 2) orders.splice(0, orders.length - keptOrders);
  }

  function list(limit = shownOrders) {
    return { total: known.size, duplicates, orders: orders.slice(-Math.min(limit, keptOrders)).reverse() };
  }

  function reset(): void {
    known.clear();
    orders.length = 0;
    duplicates = 0;
    journal.rewrite([]);
  }
}

function parse(body: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
