import { expect, test } from "vitest";
import { askRedis } from "./redis";

test("what Redis was asked does not travel on with its error: it may hold an address", async () => {
  const asked = askRedis((redis) =>
    redis.hset("sheet:1", { receiver: "김단골 01012345678" }).then(() => redis.get("sheet:1")),
  );
  const outage = await asked.catch((error: unknown) => error as Error);
  expect(outage).toMatchObject({ name: "Outage", what: "redis" });
  const told = JSON.stringify([
    String(outage),
    String((outage as Error).cause),
    ((outage as Error).cause as Error).stack,
  ]);
  expect(told).toContain("WRONGTYPE");
  expect(told).not.toMatch(/김단골|sheet:1/);
});
