import { StepFailed } from "../step-failed.mjs";

/** In the order they run. */
export const parts = /** @type {const} */ ([
  "lint",
  "types",
  "unused",
  "unit",
  "sandbox",
  "db",
  "build",
  "e2e",
]);

/** @typedef {(typeof parts)[number]} Part */

/**
 * `npm test -- unit db` runs two parts, `npm test -- db place-order` those files of one.
 * @param {string[]} args
 * @returns {{ chosen: Set<Part>, filters: string[] }}
 */
export function chooseParts(args) {
  const named = parts.filter((part) => args.includes(part));
  const filters = args.filter((arg) => !named.some((part) => part === arg));
  const option = filters.find((filter) => filter.startsWith("-"));
  if (option)
    throw new StepFailed(`Unknown option ${option}`, { advice: `npm test [-- ${parts.join(" | ")}]` });
  if (filters.length > 0 && named.length === 0)
    throw new StepFailed(`There is no part called ${filters[0]}`, {
      advice: `npm test [-- ${parts.join(" | ")}]`,
    });
  const chosen = new Set(named.length > 0 ? named : parts);
  if (chosen.has("e2e")) chosen.add("build");
  return { chosen, filters };
}
