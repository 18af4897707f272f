import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { countPlaywright, countVitest } from "./count-tests.mjs";
import { chooseParts, parts } from "./parts.mjs";
import { testEnvironment } from "./test-environment.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "dangol-testing-"));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const file = path.join(folder, "report.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

test.each([
  ["tests", { numPassedTests: 5, numFailedTests: 2, testResults: [] }, 5, 2],
  [
    "a file that does not load",
    { numPassedTests: 5, numFailedTests: 0, testResults: [{ status: "failed", assertionResults: [] }] },
    5,
    1,
  ],
  ["no report", "half a rep", 0, 0],
])("Vitest's report of %s is counted", (_, content, passed, failed) => {
  expect(countVitest(report(content))).toEqual({ passed, failed });
});

test.each([
  ["tests", { stats: { expected: 4, unexpected: 1, flaky: 0 }, errors: [] }, 4, 1],
  [
    "one that only passed at the second try",
    { stats: { expected: 4, unexpected: 0, flaky: 1 }, errors: [] },
    4,
    1,
  ],
  ["an error outside of tests", { stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [{}] }, 0, 1],
])("Playwright's report of %s is counted", (_, content, passed, failed) => {
  expect(countPlaywright(report(content))).toEqual({ passed, failed });
});

test("parts are chosen by name, what else is said filters their files", () => {
  expect([...chooseParts([]).chosen]).toEqual([...parts]);
  expect([...chooseParts(["types", "lint"]).chosen]).toEqual(["lint", "types"]);
  expect(chooseParts(["db", "place-order"])).toEqual({ chosen: new Set(["db"]), filters: ["place-order"] });
  expect([...chooseParts(["e2e"]).chosen].sort()).toEqual(["build", "e2e"]);
  expect(() => chooseParts(["place-order"])).toThrow("There is no part called place-order");
  expect(() => chooseParts(["--unit"])).toThrow("Unknown option --unit");
});

test("no real service reaches a test, neither by the environment nor by a file Next reads", () => {
  writeFileSync(path.join(folder, ".env.local"), "DATABASE_URL=postgresql://real\nKAKAO_CLIENT_ID=real\n");
  const env = testEnvironment(
    { PATH: "/bin", DATABASE_URL: "postgresql://real", TOSS_SECRET_KEY: "live_sk_x" },
    folder,
  );
  expect(env).toEqual({ PATH: "/bin", DATABASE_URL: "", KAKAO_CLIENT_ID: "" });
});
