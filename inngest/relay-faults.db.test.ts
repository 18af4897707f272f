import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database, inTransaction, type Tx } from "@/lib/platform/database";
import { asOutage } from "@/lib/platform/outage";
import { post } from "@/lib/platform/outbox";
import { retry } from "@/lib/platform/retry";
import { hireRelays } from "./testing/relay-crew";
import { startInngest } from "./testing/start-inngest";

process.env.LOG_LEVEL = "silent";
// A connection for every writer: none gives up waiting for one on a busy machine.
process.env.DATABASE_POOL_SIZE = "24";

const writers = 20;
const transactionsOfEach = 25;
const eventsOfEach = 4;

let inngest: Awaited<ReturnType<typeof startInngest>>;
let relays: Awaited<ReturnType<typeof hireRelays>>;
/** How often the work of an event was done, by the event's id. */
const done = new Map<string, number>();

beforeAll(async () => {
  inngest = await startInngest((client) => [
    client.createFunction(
      {
        id: "consume",
        retries: 0,
        triggers: [{ event: "test/happened" }],
        batchEvents: { maxSize: 50, timeout: "2s" },
      },
      ({ events }) => {
        for (const { id = "" } of events) done.set(id, (done.get(id) ?? 0) + 1);
      },
    ),
  ]);
  relays = await hireRelays(4, 2);
});

afterAll(async () => {
  await relays.dismiss();
  await inngest.stop();
});

/** Several events per transaction; now and then one that is rolled back once its events are written. */
async function write(writer: number): Promise<string[]> {
  const keys: string[] = [];
  for (let turn = 0; turn < transactionsOfEach; turn += 1) {
    const names = Array.from({ length: eventsOfEach }, (_, number) => `${writer}-${turn}-${number}`);
    // A machine that is busy with dying relays may be short of connections: who wrote nothing writes again.
    const isOutage = (error: unknown) => asOutage(error) !== null;
    await retry({ times: 5, baseMs: 300, when: isOutage }, () => inTransaction((tx) => postAll(tx, names)));
    keys.push(...names.map((name) => fact(name).dedupeKey));
    if (turn % 4 === 0) await expect(writeInVain(`${writer}-${turn}-never`)).rejects.toThrow("rolled back");
    await pause(Math.random() * 400);
  }
  return keys;
}

async function postAll(tx: Tx, names: readonly string[]): Promise<void> {
  for (const name of names) await post(tx, fact(name));
}

const writeInVain = (name: string) =>
  inTransaction(async (tx) => {
    await post(tx, fact(name));
    throw new Error("rolled back");
  });

const fact = (name: string) => ({
  type: "test/happened",
  aggregateId: name,
  payload: { name },
  dedupeKey: `test/happened:${name}`,
});

const waiting = () => database().outbox.count({ where: { status: "PENDING" } });

test("with a relay killed every two seconds, every committed event is worked on once and no rolled-back one ever", async () => {
  let kills = 0;
  let isOver = false;
  const killing = async () => {
    for (await pause(500); !isOver; await pause(2_000)) {
      await relays.killOneSending();
      kills += 1;
    }
  };
  void killing();
  const written = await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  const keys = written.flat().sort();
  const end = Date.now() + 60_000;
  while (Date.now() < end && ((await waiting()) > 0 || done.size < keys.length)) await pause(100);
  isOver = true;
  await pause(500);

  expect([...done.keys()].sort()).toEqual(keys);
  expect([...done].filter(([, times]) => times !== 1)).toEqual([]);
  expect(kills).toBeGreaterThanOrEqual(3);
  expect(relays.isComplete(), "the relays that were not killed live").toBe(true);
  const statuses = await database().outbox.groupBy({ by: ["status"], _count: true });
  expect(statuses).toEqual([{ status: "PUBLISHED", _count: writers * transactionsOfEach * eventsOfEach }]);
  const again = await database().outbox.count({ where: { attempts: { gt: 1 } } });
  expect(again, "some were in the hands of a relay that was killed").toBeGreaterThan(0);
}, 90_000);
