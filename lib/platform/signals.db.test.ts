import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { connectSql } from "@/lib/testing/connect-sql";
import { newId } from "./ids";
import { signal, subscribe } from "./signals";

let elsewhere: Awaited<ReturnType<typeof connectSql>>;

beforeAll(async () => {
  elsewhere = await connectSql();
});

afterAll(async () => {
  await elsewhere.end();
});

/** The backends that listen for this process. */
async function listeners(): Promise<number[]> {
  const { rows } = await elsewhere.query<{ pid: number }>(
    "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN dangol' AND state = 'idle'",
  );
  return rows.map(({ pid }) => pid);
}

const untilListening = () =>
  vi.waitFor(async () => expect(await listeners()).toHaveLength(1), { timeout: 5_000 });
const fromElsewhere = (topic: string) => elsewhere.query("SELECT pg_notify('dangol', $1)", [topic]);

/** Notices come in the order of their signals: when this one is heard, those before it were as well. */
async function settle(): Promise<void> {
  const topic = `settled:${newId()}`;
  const heard = vi.fn();
  const leave = subscribe(topic, heard);
  await fromElsewhere(topic);
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1), { timeout: 3_000 });
  leave();
}

const topicOf = () => `order:${newId()}`;

test("who subscribes hears this process", async () => {
  const topic = topicOf();
  const heard = vi.fn();
  const leave = subscribe(topic, heard);
  await untilListening();
  await signal(topic);
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1), { timeout: 3_000 });
  await signal(topic);
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(2), { timeout: 3_000 });
  leave();
});

test("who subscribes hears another instance", async () => {
  const topic = topicOf();
  const heard = vi.fn();
  const leave = subscribe(topic, heard);
  await untilListening();
  await fromElsewhere(topic);
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1), { timeout: 3_000 });
  leave();
});

test("one hears one's own topic and no other, not even one that begins alike", async () => {
  const topic = topicOf();
  const [heard, other] = [vi.fn(), vi.fn()];
  const leave = [subscribe(topic, heard), subscribe(`${topic}0`, other)];
  await untilListening();
  await fromElsewhere(topic);
  await fromElsewhere(topicOf());
  await fromElsewhere("");
  await settle();
  expect(heard).toHaveBeenCalledTimes(1);
  expect(other).not.toHaveBeenCalled();
  for (const one of leave) one();
});

test("all who wait for one topic hear it; who has left does not, and takes nobody along", async () => {
  const topic = topicOf();
  const [stays, leaves] = [vi.fn(), vi.fn()];
  const leaveLast = subscribe(topic, stays);
  const leaveFirst = subscribe(topic, leaves);
  await untilListening();
  await signal(topic);
  await settle();
  expect([stays.mock.calls.length, leaves.mock.calls.length]).toEqual([1, 1]);
  leaveFirst();
  leaveFirst();
  await signal(topic);
  await settle();
  expect([stays.mock.calls.length, leaves.mock.calls.length]).toEqual([2, 1]);
  leaveLast();
  await signal(topic);
  await settle();
  expect([stays.mock.calls.length, leaves.mock.calls.length]).toEqual([2, 1]);
});

test("who comes back after everybody had left hears again", async () => {
  const topic = topicOf();
  subscribe(topic, () => {})();
  const heard = vi.fn();
  const leave = subscribe(topic, heard);
  await untilListening();
  await signal(topic);
  await settle();
  expect(heard).toHaveBeenCalledTimes(1);
  leave();
});

test("a late second goodbye does not unsubscribe who came after", async () => {
  const topic = topicOf();
  const goodbye = subscribe(topic, () => {});
  goodbye();
  const heard = vi.fn();
  const leave = subscribe(topic, heard);
  goodbye();
  await untilListening();
  await signal(topic);
  await settle();
  expect(heard).toHaveBeenCalledTimes(1);
  leave();
});

test("twenty topics share one connection", async () => {
  const leave = Array.from({ length: 20 }, () => subscribe(topicOf(), () => {}));
  await untilListening();
  await settle();
  expect(await listeners()).toHaveLength(1);
  for (const one of leave) one();
});

test("when the connection is killed it listens again within three seconds, on one connection, twice in a row", async () => {
  const topic = topicOf();
  const heard = vi.fn();
  const leave = subscribe(topic, heard);
  await untilListening();
  for (const time of [1, 2]) {
    const [killed] = await listeners();
    await elsewhere.query("SELECT pg_terminate_backend($1)", [killed]);
    await vi.waitFor(
      async () => {
        const now = await listeners();
        expect(now).toHaveLength(1);
        expect(now).not.toContain(killed);
      },
      { timeout: 3_000, interval: 50 },
    );
    await fromElsewhere(topic);
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(time), { timeout: 3_000 });
  }
  leave();
});

test("killed while nobody subscribes, it listens again for the next who does", async () => {
  await untilListening();
  const [killed] = await listeners();
  await elsewhere.query("SELECT pg_terminate_backend($1)", [killed]);
  await vi.waitFor(async () => expect(await listeners()).toEqual([]), { timeout: 3_000 });
  const topic = topicOf();
  const heard = vi.fn();
  const leave = subscribe(topic, heard);
  await untilListening();
  await fromElsewhere(topic);
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1), { timeout: 3_000 });
  leave();
});
