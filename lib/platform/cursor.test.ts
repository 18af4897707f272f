import { expect, test } from "vitest";
import { readCursor, writeCursor } from "./cursor";
import { newId } from "./ids";
import { Refusal } from "./refusal";

const id = newId();
const at = "2026-11-20T06:04:00.123Z";
const written = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

test("what was written is read again", () => {
  expect(readCursor(writeCursor(12_900, id), "number")).toEqual([12_900, id]);
  expect(readCursor(writeCursor(at, id, "newest"), "time", "newest")).toEqual([at, id]);
});

test("a cursor may stand in an address as it is", () => {
  expect(writeCursor("2026-11-20T06:04:00.123Z", id, "?>~")).toMatch(/^[\w-]+$/);
});

test.each([
  ["nothing", ""],
  ["no JSON", "abc"],
  ["another kind of value", writeCursor(at, id)],
  ["the order of another list", writeCursor(3, id, "popular")],
  ["a fraction", writeCursor(0.5, id)],
  ["more than PostgreSQL's integers hold", writeCursor(2 ** 31, id)],
  ["an id that is none", writeCursor(3, "1 OR 1=1")],
  ["a value too many", written(["", 3, id, 4])],
  ["a value too few", written([3, id])],
  ["an object", written({ value: 3, id })],
])("%s is no place in a list of numbers", (_, text) => {
  expect(() => readCursor(text, "number")).toThrow(Refusal);
});

test.each(["0000-01-01T00:00:00.000Z", "2026-02-30T00:00:00.000Z", "yesterday", "infinity", "now"])(
  "%s is no place in a list of times",
  (value) => {
    expect(() => readCursor(writeCursor(value, id), "time")).toThrow(Refusal);
  },
);
