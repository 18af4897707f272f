import { describe, expect, it } from "vitest";
import { parseCron } from "./cron.ts";

describe("cron", () => {
  it.each<[string, string, boolean]>([
    ["* * * * *", "2026-11-20T10:32:00Z", true],
    ["0 9 * * *", "2026-11-20T09:00:00Z", true],
    ["0 9 * * *", "2026-11-20T09:01:00Z", false],
    ["TZ=Asia/Seoul 0 9 * * *", "2026-11-20T00:00:00Z", true],
    ["TZ=Asia/Seoul 0 9 * * *", "2026-11-20T09:00:00Z", false],
    ["TZ=Asia/Seoul 0 0 1 1 *", "2026-12-31T15:00:00Z", true],
    ["CRON_TZ=Asia/Seoul 30 0 * * mon", "2026-11-22T15:30:00Z", true],
    ["*/15 * * * *", "2026-11-20T10:45:00Z", true],
    ["*/15 * * * *", "2026-11-20T10:50:00Z", false],
    ["5/20 * * * *", "2026-11-20T10:25:00Z", true],
    ["0-10/5 * * * *", "2026-11-20T10:10:00Z", true],
    ["0-10/5 * * * *", "2026-11-20T10:15:00Z", false],
    ["0 0 * * 1-5", "2026-11-20T00:00:00Z", true],
    ["0 0 * * 1-5", "2026-11-21T00:00:00Z", false],
    ["0 0 * * 7", "2026-11-22T00:00:00Z", true],
    ["0 0 * * sun,sat", "2026-11-21T00:00:00Z", true],
    ["0 0 13 * fri", "2026-11-20T00:00:00Z", true],
    ["0 0 20 * mon", "2026-11-20T00:00:00Z", true],
    ["0 0 13 * mon", "2026-11-20T00:00:00Z", false],
    ["0 0 * nov *", "2026-11-20T00:00:00Z", true],
    ["0 0 29 2 *", "2028-02-29T00:00:00Z", true],
  ])("%s at %s: %s", (source, minute, fires) => {
    expect(parseCron(source).matches(new Date(minute))).toBe(fires);
  });

  it.each([
    "* * * *",
    "@daily",
    "* * * * * *",
    "60 * * * *",
    "*/0 * * * *",
    "x * * * *",
    "5-1 * * * *",
    "* 24 * * *",
  ])("%s is refused", (source) => {
    expect(() => parseCron(source)).toThrow(/unsupported cron/);
  });

  it("an unknown time zone is refused", () => {
    expect(() => parseCron("TZ=Asia/Atlantis 0 9 * * *")).toThrow(RangeError);
  });
});
