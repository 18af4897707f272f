import { expect, test } from "vitest";
import { requestHash } from "./request-hash";

test("the order of fields does not make another request", () => {
  expect(requestHash({ a: 1, b: { c: [1, 2], d: null } })).toBe(
    requestHash({ b: { d: null, c: [1, 2] }, a: 1 }),
  );
});

test.each([
  [{ a: 1 }, { a: 2 }],
  [{ a: [1, 2] }, { a: [2, 1] }],
  [{ a: null }, {}],
])("%j and %j are two requests", (one, other) => {
  expect(requestHash(one)).not.toBe(requestHash(other));
});
