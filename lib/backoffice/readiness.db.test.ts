import { expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { readiness } from "./readiness";

const ok = { ok: true };
const wait = (seconds: number, status: "PENDING" | "PUBLISHED" = "PENDING") =>
  database().outbox.create({
    data: {
      type: "order/paid",
      aggregateId: newId(),
      payload: {},
      dedupeKey: newId(),
      status,
      createdAt: new Date(Date.now() - seconds * 1_000),
      // Whoever tries to send it pushes this back; it has been waiting all the same.
      availableAt: new Date(Date.now() + 60_000),
    },
  });

test("with everything answering and nothing left lying, the shop is ready", async () => {
  await wait(3_600, "PUBLISHED");
  await wait(-3_600);
  await wait(200);
  expect(await readiness()).toEqual({ database: ok, redis: ok, outbox: ok });
});

test("an event that waits for more than five minutes means nobody relays", async () => {
  await wait(330);
  const { outbox, database } = await readiness();
  expect(database).toEqual(ok);
  expect(outbox).toEqual({
    ok: false,
    problem: expect.stringMatching(/^the oldest event waits for 33\d s$/),
  });
});
