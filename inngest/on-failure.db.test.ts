import { setTimeout as pause } from "node:timers/promises";
import { NonRetriableError } from "inngest";
import { afterAll, beforeAll, expect, test } from "vitest";
import { relayOutbox } from "@/lib/backoffice/relay-outbox";
import { reviveEvent } from "@/lib/backoffice/revive-event";
import { database, inTransaction } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { post } from "@/lib/platform/outbox";
import { createUser } from "@/lib/testing/factories";
import { deadLetter } from "./on-failure";
import { startInngest } from "./testing/start-inngest";

process.env.LOG_LEVEL = "silent";

let inngest: Awaited<ReturnType<typeof startInngest>>;
let send: typeof import("./send-events").sendEvents;
const runs: string[] = [];

beforeAll(async () => {
  inngest = await startInngest((client) => [
    client.createFunction(
      { id: "gives-up", retries: 0, triggers: [{ event: "test/hopeless" }], onFailure: deadLetter },
      async ({ event }) => {
        runs.push(event.id ?? "");
        throw new NonRetriableError("nobody can do this");
      },
    ),
    client.createFunction(
      { id: "gives-up-later", retries: 2, triggers: [{ event: "test/stubborn" }], onFailure: deadLetter },
      async ({ event, step }) => {
        await step.run("try", () => {
          runs.push(event.id ?? "");
          throw new Error("not today");
        });
      },
    ),
  ]);
  ({ sendEvents: send } = await import("./send-events"));
});

afterAll(() => inngest.stop());

async function announce(type: string): Promise<string> {
  const name = newId();
  await inTransaction((tx) =>
    post(tx, { type, aggregateId: name, payload: { name }, dedupeKey: `${type}:${name}` }),
  );
  await relayOutbox(send);
  return `${type}:${name}`;
}

const rowOf = (dedupeKey: string) => database().outbox.findUniqueOrThrow({ where: { dedupeKey } });

async function dead(dedupeKey: string) {
  for (const end = Date.now() + 15_000; Date.now() < end; await pause(50)) {
    const row = await rowOf(dedupeKey);
    if (row.status === "DEAD") return row;
  }
  throw new Error(`${dedupeKey} did not die`);
}

test("what a function gives up on at once is a dead letter with the function's name and its error", async () => {
  const key = await announce("test/hopeless");
  const row = await dead(key);
  expect(row.lastError).toBe("dangol-gives-up: nobody can do this");
  const alerts = await database().alert.findMany({ where: { subject: row.id } });
  expect(alerts).toMatchObject([{ kind: "outbox-dead", status: "OPEN", count: 1 }]);
});

test("what a function gives up on after its last attempt is a dead letter, and not before", async () => {
  const key = await announce("test/stubborn");
  expect((await dead(key)).lastError).toBe("dangol-gives-up-later: not today");
  expect(runs.filter((id) => id === key)).toHaveLength(3);
});

test("sent again by an admin, Inngest starts it again; giving up again makes it a dead letter again", async () => {
  const key = await announce("test/hopeless");
  const { id } = await dead(key);
  await reviveEvent((await createUser({ role: "ADMIN" })).id, id, { reason: "다시 해 봐요" });
  await relayOutbox(send);
  expect(await dead(key)).toMatchObject({ revivals: 1 });
  expect(runs.filter((run) => run.startsWith(key))).toEqual([key, `${key}#1`]);
});

test("a dead letter that cannot be written at first is written later", async () => {
  const key = await announce("test/later");
  const { id } = await rowOf(key);
  const lastError = "dangol-gone: lost";
  let looks = 0;
  const slept: string[] = [];
  await deadLetter({
    event: {
      name: "inngest/function.failed",
      data: {
        function_id: "dangol-gone",
        run_id: "1",
        error: { name: "Error", message: "lost" },
        event: { name: "test/later", id: key },
      },
    },
    error: new Error("lost"),
    step: {
      run: async (_, work) => {
        looks += 1;
        if (looks < 3) throw new Error("the database is away");
        return work();
      },
      sleep: async (_, time) => {
        slept.push(time);
      },
    },
  });
  expect(await rowOf(key)).toMatchObject({ id, status: "DEAD", lastError });
  expect(slept).toEqual(["2s", "4s"]);
});
