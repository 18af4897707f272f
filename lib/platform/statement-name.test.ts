import { expect, test } from "vitest";
import { statementName } from "./statement-name";

test("one statement has one name, two have two", () => {
  expect(statementName({ sql: "SELECT 1" })).toBe(statementName({ sql: "SELECT 1" }));
  expect(statementName({ sql: "SELECT 1" })).not.toBe(statementName({ sql: "SELECT 2" }));
});

test("a statement of great length stays nameless, and so do those beyond the three hundredth", () => {
  expect(statementName({ sql: "x".repeat(8_001) })).toBe("");
  for (let n = 0; n < 300; n += 1) statementName({ sql: `SELECT ${n} + 1` });
  expect(statementName({ sql: "SELECT 'late'" })).toBe("");
});
