import { lastLines } from "../log-file.mjs";
import { describeFailure, seconds } from "../report.mjs";

const HEARTBEAT_MS = 20_000;
const SHOWN_LINES = 200;

/**
 * @typedef {{ title: string, outcome: string, passed: number, failed: number, took: string }} Result
 */

/** Runs steps one after the other, prints how each went, and adds up. @param {number} total */
export function createTestReport(total) {
  /** @type {Result[]} */
  const results = [];
  const say = (/** @type {string} */ text) => process.stdout.write(`${text}\n`);

  /**
   * @param {string} title
   * @param {{ log: string, skip?: string }} options skip: why it cannot be run
   * @param {() => Promise<{ passed: number, failed: number, outcome: string }>} work
   * @returns {Promise<boolean>} whether it went well
   */
  async function step(title, { log, skip = "" }, work) {
    const number = `[${results.length + 1}/${total}]`;
    const since = Date.now();
    say(`${number} ${title} …`);
    const heartbeat = setInterval(
      () =>
        say(
          `${number} ${title}: ${seconds(since).trim()}, at: ${(lastLines(log, 1)[0] ?? "").trim().slice(0, 100)}`,
        ),
      HEARTBEAT_MS,
    );
    /** @type {Omit<Result, "title" | "took">} */
    let result = { passed: 0, failed: 1, outcome: `not run: ${skip}` };
    try {
      if (!skip) result = await work();
      if (result.failed > 0 && !skip) for (const line of lastLines(log, SHOWN_LINES)) say(`    ${line}`);
    } catch (error) {
      result = { passed: 0, failed: 1, outcome: "failed" };
      say(describeFailure(error));
    } finally {
      clearInterval(heartbeat);
    }
    results.push({ title, ...result, took: seconds(since) });
    say(`${number} ${lineOf({ title, ...result, took: seconds(since) })}`);
    return result.failed === 0;
  }

  /** @returns {number} the exit code */
  function summarise() {
    const passed = results.reduce((sum, result) => sum + result.passed, 0);
    const failed = results.reduce((sum, result) => sum + result.failed, 0);
    say(
      ["", ...results.map((result) => `  ${lineOf(result)}`), "", `${passed} passed, ${failed} failed`].join(
        "\n",
      ),
    );
    return failed > 0 || passed === 0 ? 1 : 0;
  }

  return { say, step, summarise };
}

/** @param {Result} result */
function lineOf({ title, outcome, failed, took }) {
  return `${failed === 0 ? "ok    " : "FAILED"} ${title.padEnd(20)} ${outcome.padEnd(44)} ${took}`;
}
