import { expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { inRequest, somethingWasAnnounced } from "@/lib/platform/request";
import { atOnce, failed, succeeded } from "@/lib/testing/at-once";
import { createUser } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import type { OutboxStatus } from "@/prisma/generated/enums";
import { discardEvent } from "./discard-event";
import { listOutbox } from "./list-outbox";
import { markEventDead } from "./mark-event-dead";
import { relayOutbox } from "./relay-outbox";
import { reviveEvent } from "./revive-event";
import { DecideEvent, ListOutbox } from "./schemas";
import { OutboxEventView, OutboxList } from "./views";

process.env.LOG_LEVEL = "silent";

type Given = { revivals?: number; type?: string; createdAt?: Date; payload?: { orderId: string } };

async function put(status: OutboxStatus, given: Given = {}) {
  const id = newId();
  const publishedAt = status === "PUBLISHED" ? new Date() : null;
  const fact = { type: "order/paid", aggregateId: id, payload: {}, dedupeKey: `order/paid:${id}` };
  return database().outbox.create({ data: { ...fact, id, status, publishedAt, ...given } });
}

async function putDead() {
  const { dedupeKey } = await put("PUBLISHED");
  await markEventDead(dedupeKey, "dangol-settle: no");
  return rowOf(dedupeKey);
}

const reason = { reason: "원인을 고쳤어요" };
const admin = async () => (await createUser({ role: "ADMIN" })).id;
const rowOf = (dedupeKey: string) => database().outbox.findUniqueOrThrow({ where: { dedupeKey } });
const alertsOf = (subject: string) => database().alert.findMany({ where: { subject } });
const auditsOf = (subjectId: string) =>
  database().auditLog.findMany({ where: { subjectId }, orderBy: { at: "asc" } });

test("an event whose work was given up is dead, with the error, and one alert is open", async () => {
  const { id, dedupeKey } = await put("PUBLISHED");
  expect(await markEventDead(dedupeKey, "dangol-settle: no")).toBe(true);
  expect(await rowOf(dedupeKey)).toMatchObject({ status: "DEAD", lastError: "dangol-settle: no" });
  expect(await alertsOf(id)).toMatchObject([
    {
      kind: "outbox-dead",
      status: "OPEN",
      severity: "CRITICAL",
      title: "처리하지 못한 이벤트가 있어요: order/paid",
      detail: { type: "order/paid", dedupeKey, lastError: "dangol-settle: no" },
    },
  ]);
});

test("given up by sixteen at once it dies once", async () => {
  const { id, dedupeKey } = await put("PUBLISHED");
  const results = await atOnce(16, () => markEventDead(dedupeKey, "no"));
  expect(failed(results)).toEqual([]);
  expect(succeeded(results).filter(Boolean)).toHaveLength(1);
  expect(await alertsOf(id)).toMatchObject([{ count: 1 }]);
});

test("the id may say which of an admin's retries it was", async () => {
  const { dedupeKey } = await put("PUBLISHED", { revivals: 12 });
  expect(await markEventDead(`${dedupeKey}#12`, "no")).toBe(true);
  expect((await rowOf(dedupeKey)).status).toBe("DEAD");
});

test("what fails before the relay has noted that it arrived dies as well, and the relay leaves it so", async () => {
  const { dedupeKey } = await put("PENDING");
  await relayOutbox(async () => {
    expect(await markEventDead(dedupeKey, "at once")).toBe(true);
  });
  expect(await rowOf(dedupeKey)).toMatchObject({ status: "DEAD", lastError: "at once" });
});

test("a late failure of the first try does not end the retry that waits to be sent", async () => {
  const { dedupeKey } = await put("PENDING", { revivals: 1 });
  expect(await markEventDead(dedupeKey, "late")).toBe(false);
  expect((await rowOf(dedupeKey)).status).toBe("PENDING");
  expect(await markEventDead(`${dedupeKey}#1`, "now")).toBe(true);
});

test("what never came from the outbox, and what is dead already, changes nothing", async () => {
  expect(await markEventDead("01JCRON", "no")).toBe(false);
  const { id, dedupeKey } = await putDead();
  expect(await markEventDead(dedupeKey, "again")).toBe(false);
  expect((await rowOf(dedupeKey)).lastError).toBe("dangol-settle: no");
  expect(await alertsOf(id)).toMatchObject([{ count: 1 }]);
});

test("sent again, a dead event goes out at once under a new id, its alert is closed, and who did it why is written", async () => {
  const { id, dedupeKey } = await putDead();
  const adminId = await admin();
  const revived = await inRequest("request-1", async () => {
    const view = await reviveEvent(adminId, id.toUpperCase(), reason);
    expect(somethingWasAnnounced(), "the door relays after its answer").toBe(true);
    return view;
  });
  expect(OutboxEventView.parse(revived)).toMatchObject({
    id,
    status: "PENDING",
    attempts: 0,
    revivals: 1,
    publishedAt: null,
  });
  expect(await alertsOf(id)).toMatchObject([{ status: "CLOSED", closedAt: expect.any(Date) }]);
  expect(await auditsOf(id)).toMatchObject([
    {
      actorId: adminId,
      action: "outbox/retry",
      subject: "outbox",
      before: { status: "DEAD", revivals: 0 },
      after: { status: "PENDING", revivals: 1 },
      ...reason,
      requestId: "request-1",
    },
  ]);
  const sent: string[] = [];
  await relayOutbox(async (events) => {
    sent.push(...events.map(({ eventId }) => eventId));
  });
  expect(sent).toContain(`${dedupeKey}#1`);
  expect((await rowOf(dedupeKey)).status).toBe("PUBLISHED");
});

test("dead once more after a retry it is told once more, and the second retry is the second", async () => {
  const { id, dedupeKey } = await putDead();
  const adminId = await admin();
  await reviveEvent(adminId, id, reason);
  await relayOutbox(async () => {});
  expect(await markEventDead(`${dedupeKey}#1`, "still no")).toBe(true);
  expect((await alertsOf(id)).map(({ status }) => status).sort()).toEqual(["CLOSED", "OPEN"]);
  expect(await reviveEvent(adminId, id, reason)).toMatchObject({ revivals: 2 });
});

test("discarded, a dead event stays dead, its alert is closed, and who did it why is written", async () => {
  const { id } = await putDead();
  const adminId = await admin();
  const discarded = OutboxEventView.parse(await discardEvent(adminId, id, reason));
  expect(discarded).toMatchObject({ status: "DEAD", discardedAt: expect.any(String) });
  expect(await alertsOf(id)).toMatchObject([{ status: "CLOSED" }]);
  expect(await auditsOf(id)).toMatchObject([{ actorId: adminId, action: "outbox/discard", ...reason }]);
});

test.each([
  ["PENDING", "retry", reviveEvent],
  ["PUBLISHED", "retry", reviveEvent],
  ["PENDING", "discard", discardEvent],
  ["PUBLISHED", "discard", discardEvent],
] as const)("%s is not dead: %s is refused and nothing changes", async (status, act, decide) => {
  const { id, dedupeKey } = await put(status);
  const before = await rowOf(dedupeKey);
  await expect(decide(await admin(), id, reason)).rejects.toMatchObject({
    code: "ORDER_STATE_CONFLICT",
    status: 409,
    details: { act },
  });
  expect(await rowOf(dedupeKey)).toEqual(before);
  expect(await auditsOf(id)).toEqual([]);
});

test("what was discarded is neither sent again nor discarded again; what does not exist is not found", async () => {
  const { id } = await putDead();
  const adminId = await admin();
  await discardEvent(adminId, id, reason);
  expect(await refusalOf(reviveEvent(adminId, id, reason))).toBe("ORDER_STATE_CONFLICT");
  expect(await refusalOf(discardEvent(adminId, id, reason))).toBe("ORDER_STATE_CONFLICT");
  expect(await auditsOf(id)).toHaveLength(1);
  expect(await refusalOf(reviveEvent(adminId, newId(), reason))).toBe("ENTITY_NOT_FOUND");
  expect(await refusalOf(discardEvent(adminId, newId(), reason))).toBe("ENTITY_NOT_FOUND");
});

test("sixteen who decide at once, half to retry and half to discard: one decides, once", async () => {
  const { id } = await putDead();
  const adminId = await admin();
  const told = await atOnce(16, (index) =>
    refusalOf((index % 2 ? reviveEvent : discardEvent)(adminId, id, reason)),
  );
  expect(succeeded(told).filter((code) => code === "accepted")).toHaveLength(1);
  expect(succeeded(told).filter((code) => code === "ORDER_STATE_CONFLICT")).toHaveLength(15);
  expect(await auditsOf(id)).toHaveLength(1);
});

test("the list shows every event once, newest first, page by page, all of one moment too", async () => {
  await database().outbox.deleteMany();
  const moment = new Date("2026-11-20T03:00:00Z");
  const made: string[] = [];
  for (const status of ["PENDING", "DEAD", "PUBLISHED", "DEAD", "PUBLISHED"] as const)
    made.push((await put(status, { createdAt: moment })).id);
  made.push((await put("PENDING", { createdAt: new Date(moment.getTime() + 1) })).id);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = OutboxList.parse(await listOutbox({ limit: 2, ...(cursor ? { cursor } : {}) }));
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toEqual(made.toReversed());
});

test("the list is narrowed by status and by type", async () => {
  await database().outbox.deleteMany();
  const wanted = await put("DEAD", { type: "payment/cancel", payload: { orderId: "1" } });
  await put("DEAD");
  await put("PUBLISHED", { type: "payment/cancel" });
  const { items } = await listOutbox({ status: "DEAD", type: "payment/cancel" });
  expect(items).toMatchObject([{ id: wanted.id, payload: { orderId: "1" } }]);
  expect((await listOutbox({ status: "DEAD" })).items).toHaveLength(2);
  expect((await listOutbox({ type: "payment/cancel" })).items).toHaveLength(2);
  expect((await listOutbox({ type: "nothing" })).items).toEqual([]);
});

test.each([{}, { reason: "" }, { reason: " a " }, { reason: "a".repeat(201) }, { reason: "why", id: "1" }])(
  "%o is no decision",
  (body) => {
    expect(DecideEvent.safeParse(body).success).toBe(false);
  },
);

test.each([{ status: "LOST" }, { type: " " }, { limit: "0" }, { limit: "101" }, { page: "2" }])(
  "%o is no way to narrow the list",
  (query) => {
    expect(ListOutbox.safeParse(query).success).toBe(false);
  },
);
