import { expect, test } from "vitest";
import { movesFrom, unreachable } from "./moves";

const lamp = {
  switchOn: { from: ["OFF"], to: "ON" },
  switchOff: { from: ["ON", "DIMMED"], to: "OFF" },
  dim: { from: ["ON"], to: "DIMMED" },
  breakIt: { from: ["OFF", "ON", "DIMMED"], to: "BROKEN" },
} as const;
const statuses = ["OFF", "ON", "DIMMED", "BROKEN"];

test.each([
  ["OFF", ["switchOn", "breakIt"]],
  ["ON", ["switchOff", "dim", "breakIt"]],
  ["BROKEN", []],
  ["UNKNOWN", []],
])("from %s one may %j", (status, moves) => {
  expect(movesFrom(lamp, status)).toEqual(moves);
});

test("a table in which every status can be reached has none left over", () => {
  expect(unreachable(lamp, "OFF", statuses)).toEqual([]);
});

test("a status nothing leads to is named, and so is what only it leads to", () => {
  const moves = { a: { from: ["START"], to: "MIDDLE" }, b: { from: ["LOST"], to: "END" } };
  expect(unreachable(moves, "START", ["START", "MIDDLE", "LOST", "END"])).toEqual(["LOST", "END"]);
});

test("a chain is followed to its end whatever the order of the table", () => {
  const moves = { c: { from: ["3"], to: "4" }, b: { from: ["2"], to: "3" }, a: { from: ["1"], to: "2" } };
  expect(unreachable(moves, "1", ["1", "2", "3", "4"])).toEqual([]);
});
