import { StepFailed } from "./step-failed.mjs";

const HEARTBEAT_MS = 20_000;

/**
 * Prints numbered steps with their time. A step that takes a while says so when it begins and then now and again.
 * @param {number} total
 */
export function createReport(total) {
  const say = (/** @type {string} */ text) => process.stdout.write(`${text}\n`);
  /** @param {number} number @param {string} title @param {string} text @param {number} since */
  const line = (number, title, text, since) =>
    say(`[${number}/${total}] ${title.padEnd(12)} ${text.padEnd(64)} ${seconds(since)}`.trimEnd());

  return {
    say,
    /**
     * @param {number} number
     * @param {string} title
     * @param {string} doing what is said while it lasts
     * @param {() => Promise<string>} work answers what it has done
     */
    async step(number, title, doing, work) {
      const since = Date.now();
      const begin = setTimeout(() => say(`[${number}/${total}] ${title.padEnd(12)} ${doing} …`), 1_500);
      const heartbeat = setInterval(() => line(number, title, `still ${doing}`, since), HEARTBEAT_MS);
      try {
        line(number, title, await work(), since);
      } catch (error) {
        throw error instanceof StepFailed
          ? error.during(`[${number}/${total}] ${title}`)
          : inStep(title, error);
      } finally {
        clearTimeout(begin);
        clearInterval(heartbeat);
      }
    },
  };
}

/** @param {string} title @param {unknown} error */
function inStep(title, error) {
  const message = error instanceof Error ? error.message : String(error);
  return new StepFailed(message).during(title);
}

/** @param {number} since */
export function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1).padStart(6)} s`;
}

/** @param {unknown} error what stopped the launcher, told to the person in front of it */
export function describeFailure(error) {
  if (!(error instanceof StepFailed))
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [
    "",
    `${error.step ? `${error.step}: ` : ""}${error.message}`,
    ...error.lines.map((line) => `    ${line.slice(0, 300)}`),
    ...(error.log ? [`  The whole log: ${error.log}`] : []),
    ...(error.advice ? [`  What to do: ${error.advice}`] : []),
  ].join("\n");
}
