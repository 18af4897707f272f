import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { relayOutbox } from "@/lib/backoffice/relay-outbox";
import { database, inTransaction } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { post } from "@/lib/platform/outbox";
import { eachEvent, gathered } from "./each-event";
import { deadLetter } from "./on-failure";
import { startInngest } from "./testing/start-inngest";

process.env.LOG_LEVEL = "silent";

let inngest: Awaited<ReturnType<typeof startInngest>>;
let send: typeof import("./send-events").sendEvents;
const calls: number[] = [];
const done = new Map<string, number>();

beforeAll(async () => {
  inngest = await startInngest((client) => [
    client.createFunction(
      {
        id: "together",
        retries: 2,
        onFailure: deadLetter,
        triggers: [{ event: "test/together" }],
        ...gathered,
      },
      async (together) => {
        calls.push(together.events.length);
        await eachEvent("together", together, async ({ id, data }) => {
          if (data?.isPoison) throw new Error("nobody can do this");
          done.set(id ?? "", (done.get(id ?? "") ?? 0) + 1);
        });
      },
    ),
    client.createFunction(
      { id: "broken", retries: 0, onFailure: deadLetter, triggers: [{ event: "test/broken" }], ...gathered },
      async () => {
        throw new Error("not even begun");
      },
    ),
  ]);
  ({ sendEvents: send } = await import("./send-events"));
});

afterAll(() => inngest.stop());

async function announce(type: string, ...payloads: object[]): Promise<string[]> {
  const keys = payloads.map(() => `${type}:${newId()}`);
  await inTransaction(async (tx) => {
    for (const [index, dedupeKey] of keys.entries())
      await post(tx, { type, aggregateId: dedupeKey, payload: { ...payloads[index] }, dedupeKey });
  });
  await relayOutbox(send);
  return keys;
}

const listRows = (keys: string[]) => database().outbox.findMany({ where: { dedupeKey: { in: keys } } });

async function whenDead(keys: string[]) {
  for (const end = Date.now() + 20_000; Date.now() < end; await pause(50)) {
    const rows = await listRows(keys);
    if (rows.every(({ status }) => status === "DEAD")) return rows;
  }
  throw new Error("they did not die");
}

test("what comes within a second is one call; what fails holds nobody up and is alone a dead letter", async () => {
  const [first = "", poison = "", last = ""] = await announce("test/together", {}, { isPoison: true }, {});
  const [dead] = await whenDead([poison]);
  expect(dead?.lastError).toBe("dangol-together: nobody can do this");
  expect(calls).toEqual([3, 3, 3]);
  expect([done.get(first), done.get(last)]).toEqual([3, 3]);
  expect((await listRows([first, last])).map(({ status }) => status)).toEqual(["PUBLISHED", "PUBLISHED"]);
});

test("when the call itself cannot be made, everything that came together is a dead letter", async () => {
  const rows = await whenDead(await announce("test/broken", {}, {}));
  expect(rows.map(({ lastError }) => lastError)).toEqual(Array(2).fill("dangol-broken: not even begun"));
});
