import { expect, test } from "vitest";
import { addKstDays, formatKstDate, formatKstEnd, formatKstTime, kstDate, kstDayStart } from "./kst";

test.each([
  ["2026-11-20T14:59:59.999Z", "2026-11-20"],
  ["2026-11-20T15:00:00.000Z", "2026-11-21"],
  ["2026-12-31T14:59:59.999Z", "2026-12-31"],
  ["2026-12-31T15:00:00.000Z", "2027-01-01"],
  ["2028-02-28T15:00:00.000Z", "2028-02-29"],
])("at %s it is %s in Korea", (at, date) => {
  expect(kstDate(new Date(at))).toBe(date);
});

test.each([
  ["2026-11-20", "2026-11-19T15:00:00.000Z"],
  ["2027-01-01", "2026-12-31T15:00:00.000Z"],
])("%s begins at %s", (date, at) => {
  expect(kstDayStart(date).toISOString()).toBe(at);
});

test.each([
  ["2026-12-31", 1, "2027-01-01"],
  ["2027-01-01", -1, "2026-12-31"],
  ["2028-02-28", 1, "2028-02-29"],
  ["2026-11-20", 0, "2026-11-20"],
  ["2026-11-20", -120, "2026-07-23"],
])("%s and %i days is %s", (date, days, result) => {
  expect(addKstDays(date, days)).toBe(result);
});

test.each([
  ["2026-11-19T14:59:59Z", "2026년 11월 19일 오후 11:59"],
  ["2026-11-19T15:00:00Z", "2026년 11월 20일 오전 12:00"],
  ["2026-11-20T03:00:00Z", "2026년 11월 20일 오후 12:00"],
  ["2026-11-20T06:04:00Z", "2026년 11월 20일 오후 3:04"],
  ["2026-12-31T15:30:00Z", "2027년 1월 1일 오전 12:30"],
])("people read %s as %s", (at, text) => {
  expect(formatKstTime(new Date(at))).toBe(text);
  expect(text).toContain(formatKstDate(new Date(at)));
});

test.each([
  ["2026-11-22T15:00:00.000Z", "2026년 11월 22일 밤 12시"],
  ["2026-12-31T15:00:00.000Z", "2026년 12월 31일 밤 12시"],
  ["2026-11-22T15:01:00.000Z", "2026년 11월 23일 오전 12:01"],
  ["2026-11-22T03:00:00.000Z", "2026년 11월 22일 오후 12:00"],
])("what ends at %s ends %s", (at, words) => {
  expect(formatKstEnd(new Date(at))).toBe(words);
});
