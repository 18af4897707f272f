import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { completeEnvironment } from "@/lib/testing/complete-environment";
import { Outage } from "./outage";
import { askRedis, askRedisOr } from "./redis";

/** What arrived at a Redis that answers as the test likes. */
let arrived: string[] = [];
let answer: (response: ServerResponse) => void = () => {};

const server = createServer(async (request, response) => {
  let body = "";
  for await (const chunk of request) body += chunk;
  arrived.push(body);
  answer(response);
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const given = { ...completeEnvironment, UPSTASH_REDIS_REST_URL: `http://127.0.0.1:${port}` };
  for (const [name, value] of Object.entries(given)) vi.stubEnv(name, value);
});
beforeEach(() => {
  arrived = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const decrease = () => askRedis((redis) => redis.decr("stock"));

test("a command is sent once and its answer comes back as it is", async () => {
  const encoded = Buffer.from("true").toString("base64");
  answer = (response) => response.end(JSON.stringify({ result: encoded }));
  expect(await askRedis((redis) => redis.get("flag"))).toBe("true");
  expect(arrived).toEqual([JSON.stringify(["get", "flag"])]);
});

test("a command whose answer was lost is not sent again: it may have been carried out", async () => {
  answer = (response) => response.destroy();
  await expect(decrease()).rejects.toBeInstanceOf(Outage);
  expect(arrived).toHaveLength(1);
});

test("an answer that does not come is an outage after a second and a half, not an empty success", async () => {
  answer = () => {};
  const startedAt = Date.now();
  await expect(decrease()).rejects.toMatchObject({ name: "Outage", what: "redis" });
  expect(Date.now() - startedAt).toBeGreaterThan(1_400);
  expect(Date.now() - startedAt).toBeLessThan(4_000);
  expect(arrived).toHaveLength(1);
});

test("what went wrong names neither command nor key", async () => {
  answer = (response) => response.writeHead(500).end(JSON.stringify({ error: "ERR boom" }));
  const outage = await decrease().catch((error: Error) => error);
  expect(String(outage)).toBe("Outage: redis is not answering");
});

test("who can do without Redis is told of the outage and goes on", async () => {
  answer = (response) => response.destroy();
  const what = await askRedisOr(
    (redis) => redis.get("hint"),
    (outage) => outage.what,
  );
  expect(what).toBe("redis");
});

test("a defect of ours is not taken for an outage", async () => {
  answer = (response) => response.destroy();
  const defect = new Error("ours");
  const asked = askRedisOr(
    (redis) => redis.get("hint"),
    () => {
      throw defect;
    },
  );
  await expect(asked).rejects.toBe(defect);
});
