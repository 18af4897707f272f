import { StepFailed } from "./step-failed.mjs";

/** @typedef {ReturnType<typeof parseOptions>} Options */

/**
 * @param {string[]} args
 * @param {Record<string, string | undefined>} env
 */
export function parseOptions(args, env) {
  const unknown = args.find((arg) => arg !== "--dev" && arg !== "--fresh");
  if (unknown) throw new StepFailed(`Unknown option ${unknown}`, { advice: "npm start [-- --fresh]" });
  const dev = args.includes("--dev");
  return {
    dev,
    fresh: args.includes("--fresh"),
    env,
    host: env.HOST ?? "127.0.0.1",
    port: wholeNumber("PORT", env.PORT ?? "3000", 65_535),
    // Two `next dev` in one checkout would write over each other.
    instances: dev ? 1 : wholeNumber("INSTANCES", env.INSTANCES ?? "1", 32),
    alwaysSeed: env.SEED === "1",
  };
}

/** @param {string} name @param {string} text @param {number} highest */
function wholeNumber(name, text, highest) {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= highest) return value;
  throw new StepFailed(`${name} is "${text}", which is not a whole number from 1 to ${highest}`);
}
