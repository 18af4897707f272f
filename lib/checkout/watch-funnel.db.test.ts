import { beforeEach, expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { askRedis } from "@/lib/platform/redis";
import { countFunnel } from "@/lib/sheet/count-funnel";
import type { FunnelStep } from "@/lib/sheet/funnel";
import { atOnce } from "@/lib/testing/at-once";
import { watchFunnel } from "./watch-funnel";

process.env.LOG_LEVEL = "silent";

const now = new Date("2026-11-20T05:05:30Z");
const minutesAgo = (minutes: number, from = now) => new Date(from.getTime() - minutes * 60_000);
const alerts = () => database().alert.findMany({ where: { kind: "funnel" }, orderBy: { openedAt: "asc" } });

async function count(step: FunnelStep, times: number, at = minutesAgo(8)): Promise<void> {
  await atOnce(times, () => countFunnel(step, at));
}

async function sheets(created: number, paid: number, at = minutesAgo(8)): Promise<void> {
  await count("created", created, at);
  await count("paid", paid, at);
}

beforeEach(async () => {
  await askRedis((redis) => redis.flushdb());
  await database().alert.deleteMany();
  await database().funnelHour.deleteMany();
});

test("when too few sheets are paid, one alert says how many and why payments were declined", async () => {
  await sheets(25, 5);
  await count("ordered", 12);
  await count("declined:REJECT_CARD_COMPANY", 7);
  expect(await watchFunnel(now)).toBe("below-floor");
  expect(await alerts()).toMatchObject([
    {
      subject: "conversion",
      status: "OPEN",
      severity: "WARNING",
      count: 1,
      detail: {
        verdict: "below-floor",
        minutes: 15,
        created: 25,
        ordered: 12,
        paid: 5,
        declined: { REJECT_CARD_COMPANY: 7 },
        weekBefore: { created: 0, paid: 0 },
      },
    },
  ]);
});

test("an incident is one alert while it lasts, closed when it is over; the next one is told anew", async () => {
  await sheets(20, 7);
  await watchFunnel(now);
  await watchFunnel(minutesAgo(-1));
  expect(await alerts()).toMatchObject([{ status: "OPEN", count: 2 }]);
  await count("paid", 1);
  expect(await watchFunnel(minutesAgo(-2))).toBe("fine");
  expect(await alerts()).toMatchObject([{ status: "CLOSED", count: 2, closedAt: expect.any(Date) }]);
  await count("created", 10);
  await watchFunnel(minutesAgo(-3));
  expect((await alerts()).map(({ status }) => status).sort()).toEqual(["CLOSED", "OPEN"]);
});

test("too few sheets raise no alert, and close none", async () => {
  await sheets(19, 0);
  expect(await watchFunnel(now)).toBe("too-few");
  expect(await alerts()).toEqual([]);
  await count("created", 1);
  await watchFunnel(now);
  await askRedis((redis) => redis.flushdb());
  expect(await watchFunnel(now)).toBe("too-few");
  expect(await alerts()).toMatchObject([{ status: "OPEN", count: 1 }]);
});

test("the fifteen whole minutes before this one are looked at, no more and no fewer", async () => {
  await sheets(10, 0, minutesAgo(15));
  await sheets(10, 0, minutesAgo(1));
  expect(await watchFunnel(now)).toBe("below-floor");
  await sheets(100, 100, now);
  await sheets(100, 100, minutesAgo(16));
  expect(await watchFunnel(now)).toBe("below-floor");
});

test("far below the same hours of the week before is an incident too; other hours do not count", async () => {
  await sheets(100, 42);
  await database().funnelHour.createMany({
    data: [
      { hour: new Date("2026-11-13T03:00:00Z"), created: 500, paid: 500 },
      { hour: new Date("2026-11-13T06:00:00Z"), created: 500, paid: 500 },
      { hour: new Date("2026-11-20T04:00:00Z"), created: 500, paid: 500 },
    ],
  });
  expect(await watchFunnel(now)).toBe("fine");
  await database().funnelHour.createMany({
    data: [
      { hour: new Date("2026-11-13T04:00:00Z"), created: 100, paid: 90 },
      { hour: new Date("2026-11-13T05:00:00Z"), created: 100, paid: 86 },
    ],
  });
  expect(await watchFunnel(now)).toBe("below-usual");
  expect(await alerts()).toMatchObject([{ detail: { weekBefore: { created: 200, paid: 176 } } }]);
});

test("watched by sixteen at once an incident is still one alert", async () => {
  await sheets(20, 0);
  await atOnce(16, () => watchFunnel(now));
  expect(await alerts()).toMatchObject([{ status: "OPEN", count: 16 }]);
});
