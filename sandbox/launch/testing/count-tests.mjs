import { readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number }} Count */

/** What Vitest's JSON report says. A file that could not even be loaded counts as one failure. @param {string} file @returns {Count} */
export function countVitest(file) {
  const report = readReport(file);
  const unloadable = (report?.testResults ?? []).filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ result) =>
      result.status === "failed" && result.assertionResults.length === 0,
  ).length;
  return { passed: report?.numPassedTests ?? 0, failed: (report?.numFailedTests ?? 0) + unloadable };
}

/** What Playwright's JSON report says. Errors outside of tests count. @param {string} file @returns {Count} */
export function countPlaywright(file) {
  const report = readReport(file);
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  return { passed: expected, failed: unexpected + flaky + (report?.errors?.length ?? 0) };
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
