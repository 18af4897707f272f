import { expect, test } from "vitest";
import { arrivalWords, expectedArrival } from "./expected-arrival";

test.each([
  ["a weekday morning", "2026-11-18T09:00:00+09:00", "2026-11-18", "내일(목) 도착 예정"],
  ["a minute before two", "2026-11-18T13:59:59+09:00", "2026-11-18", "내일(목) 도착 예정"],
  ["two o'clock", "2026-11-18T14:00:00+09:00", "2026-11-19", "모레(금) 도착 예정"],
  [
    "a Friday morning: parcels are brought on Saturdays",
    "2026-11-20T10:00:00+09:00",
    "2026-11-20",
    "내일(토) 도착 예정",
  ],
  ["a Friday evening", "2026-11-20T18:00:00+09:00", "2026-11-23", "11월 24일(화) 도착 예정"],
  ["a Saturday", "2026-11-21T09:00:00+09:00", "2026-11-23", "11월 24일(화) 도착 예정"],
  ["a Sunday", "2026-11-22T23:59:00+09:00", "2026-11-23", "모레(화) 도착 예정"],
  [
    "midnight in Korea, which is yesterday in London",
    "2026-11-18T15:00:00Z",
    "2026-11-19",
    "내일(금) 도착 예정",
  ],
  ["the day before Christmas", "2026-12-24T10:00:00+09:00", "2026-12-24", "모레(토) 도착 예정"],
  ["Christmas", "2026-12-25T10:00:00+09:00", "2026-12-28", "12월 29일(화) 도착 예정"],
  ["the eve of Chuseok", "2026-09-23T15:00:00+09:00", "2026-09-28", "9월 29일(화) 도착 예정"],
  ["the end of a year", "2026-12-31T10:00:00+09:00", "2026-12-31", "모레(토) 도착 예정"],
])("what is paid on %s arrives as said", (_, paidAt, leavesOn, words) => {
  const at = new Date(paidAt);
  const arrival = expectedArrival(at);
  expect(arrival.leavesOn).toBe(leavesOn);
  expect(arrivalWords(arrival, at)).toBe(words);
});
