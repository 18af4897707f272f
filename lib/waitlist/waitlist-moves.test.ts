import { expect, test } from "vitest";
import { movesFrom, unreachable } from "@/lib/platform/moves";
import { WaitlistStatus } from "@/prisma/generated/enums";
import { waitlistMoves } from "./waitlist-moves";

test("every state of a place in the queue can be reached from joining it", () => {
  expect(unreachable(waitlistMoves, "WAITING", Object.values(WaitlistStatus))).toEqual([]);
});

test.each([
  ["WAITING", ["OFFERED", "LEFT"]],
  ["OFFERED", ["TAKEN", "LAPSED", "LEFT"]],
  ["TAKEN", []],
  ["LAPSED", []],
  ["LEFT", []],
])("a place that is %s may become %j", (status, targets) => {
  expect(movesFrom(waitlistMoves, status).map((move) => waitlistMoves[move].to)).toEqual(targets);
});
