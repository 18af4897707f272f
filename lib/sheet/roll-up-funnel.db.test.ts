import { beforeEach, expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { askRedis } from "@/lib/platform/redis";
import { atOnce } from "@/lib/testing/at-once";
import { countFunnel } from "./count-funnel";
import { type FunnelStep, funnelKey } from "./funnel";
import { readFunnel } from "./read-funnel";
import { rollUpFunnel } from "./roll-up-funnel";

const now = new Date("2026-11-20T05:03:00Z");
const at = (time: string) => new Date(`2026-11-20T${time}Z`);

const hours = () => database().funnelHour.findMany({ orderBy: { hour: "asc" } });

async function count(step: FunnelStep, times: number, moment: Date): Promise<void> {
  for (let time = 0; time < times; time += 1) await countFunnel(step, moment);
}

beforeEach(async () => {
  await askRedis((redis) => redis.flushdb());
  await database().funnelHour.deleteMany();
});

test("minutes add up to hours, the running one included, declines by code", async () => {
  await count("created", 3, at("03:00:00"));
  await count("created", 2, at("03:59:59"));
  await count("ordered", 2, at("03:30:00"));
  await count("paid", 1, at("03:31:00"));
  await count("declined:REJECT_CARD_COMPANY", 2, at("03:32:00"));
  await count("declined:EXCEED_MAX_AMOUNT", 1, at("03:33:00"));
  await count("expired", 1, at("05:01:00"));
  await rollUpFunnel(now);
  expect(await hours()).toEqual([
    {
      hour: at("03:00:00"),
      created: 5,
      ordered: 2,
      paid: 1,
      expired: 0,
      declined: { REJECT_CARD_COMPANY: 2, EXCEED_MAX_AMOUNT: 1 },
    },
    { hour: at("05:00:00"), created: 0, ordered: 0, paid: 0, expired: 1, declined: {} },
  ]);
});

test("running again, or twice at once, changes nothing", async () => {
  await count("created", 3, at("04:10:00"));
  await count("declined:REJECT_CARD_COMPANY", 2, at("04:11:00"));
  await rollUpFunnel(now);
  const first = await hours();
  await rollUpFunnel(now);
  await atOnce(4, () => rollUpFunnel(now));
  expect(await hours()).toEqual(first);
});

test("what is counted later is added, what Redis has lost is kept", async () => {
  const steps = ["created", "ordered", "paid", "expired", "declined:A"] as const;
  for (const step of steps) await count(step, 3, at("04:10:00"));
  await rollUpFunnel(now);
  for (const step of steps) await count(step, 1, at("04:50:00"));
  await rollUpFunnel(now);
  const all = { hour: at("04:00:00"), created: 4, ordered: 4, paid: 4, expired: 4, declined: { A: 4 } };
  expect(await hours()).toEqual([all]);
  await askRedis((redis) => redis.flushdb());
  for (const step of [...steps, "declined:B" as const]) await count(step, 1, at("04:55:00"));
  await rollUpFunnel(now);
  expect(await hours()).toEqual([{ ...all, declined: { A: 4, B: 1 } }]);
});

test("a job that was away for a day and a half makes up for it", async () => {
  const long = new Date(now.getTime() - 40 * 60 * 60 * 1000);
  await count("created", 2, long);
  await rollUpFunnel(now);
  expect(await hours()).toMatchObject([{ hour: new Date("2026-11-18T13:00:00Z"), created: 2 }]);
});

test("minutes are kept for two days, and sixteen at once are sixteen", async () => {
  const moment = at("04:20:30");
  await atOnce(16, () => countFunnel("created", moment));
  expect((await readFunnel(at("04:20:59"), 1)).created).toBe(16);
  const left = await askRedis((redis) => redis.ttl(funnelKey(moment)));
  expect(left).toBeGreaterThan(172_700);
  expect(left).toBeLessThanOrEqual(172_800);
});
