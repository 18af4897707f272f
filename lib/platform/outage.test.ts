import { expect, test } from "vitest";
import { asOutage, Outage } from "./outage";
import { Refusal } from "./refusal";

const withCode = (code: string) => Object.assign(new Error("no"), { code });
const fromAdapter = (cause: object) =>
  Object.assign(new Error("Raw query failed"), { code: "P2010", meta: { driverAdapterError: { cause } } });

test.each([
  ["Prisma cannot reach the server", withCode("P1001")],
  ["a raw query cannot reach the server", fromAdapter({ kind: "DatabaseNotReachable" })],
  ["no connection got free in time", new Error("timeout exceeded when trying to connect")],
  ["the transaction could not start or ran out of time", withCode("P2028")],
  ["the server is shutting down", fromAdapter({ originalCode: "57P01", kind: "postgres" })],
  ["the server is starting", fromAdapter({ originalCode: "57P03", kind: "postgres" })],
  ["the server has no slot left", fromAdapter({ originalCode: "53300", kind: "TooManyConnections" })],
  ["a statement took too long", fromAdapter({ originalCode: "57014", kind: "postgres" })],
  ["the connection was cut", new Error("Connection terminated unexpectedly")],
  ["nobody listens", withCode("ECONNREFUSED")],
  ["it is the cause of the error", new Error("outer", { cause: withCode("ECONNRESET") })],
])("%s: an outage of the database", (_, error) => {
  expect(asOutage(error)).toMatchObject({
    name: "Outage",
    what: "database",
    retryAfterSeconds: 5,
    cause: error,
  });
});

test("an outage stays the outage it is", () => {
  const outage = new Outage("toss", new Error("no answer"), 30);
  expect(asOutage(outage)).toBe(outage);
});

test.each([
  ["a unique violation", fromAdapter({ originalCode: "23505", kind: "UniqueConstraintViolation" })],
  ["an amount that reads like a code", new Error("308000 won is not 53300 won")],
  ["an order number that reads like a code", new Error("order 20261108-08006ECONNREFUSED not found")],
  ["a defect", new Error("Defect: no")],
  ["a refusal", new Refusal("ENTITY_NOT_FOUND", 404, "ECONNREFUSED")],
  ["no error at all", "ECONNREFUSED"],
  ["nothing", undefined],
])("%s is no outage", (_, error) => {
  expect(asOutage(error)).toBeNull();
});

test("the message of an outage says nothing of what was asked", () => {
  expect(new Outage("redis", new Error('command was: [["get","secret"]]')).message).toBe(
    "redis is not answering",
  );
});
