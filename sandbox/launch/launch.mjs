import path from "node:path";
import { loadEnvironment } from "./dotenv.mjs";
import { createEnding } from "./ending.mjs";
import { endLeftovers, startKeeper } from "./keeper.mjs";
import { takeLock } from "./lock.mjs";
import { parseOptions } from "./parse-options.mjs";
import { requireNode } from "./prepare-checkout.mjs";
import { dataFolder, root } from "./project.mjs";
import { describeFailure } from "./report.mjs";
import { readRunFile } from "./run-file.mjs";
import { startEverything } from "./start-everything.mjs";
import { StepFailed } from "./step-failed.mjs";

/** `npm start` and `npm run dev`. @param {string[]} args */
export async function launch(args) {
  try {
    requireNode();
    const options = parseOptions(args, loadEnvironment(root, process.env));
    const lock = await takeLock(path.join(dataFolder, "locks/start"));
    if ("heldBy" in lock) throw alreadyRunning(lock.heldBy);
    await run(options, lock);
  } catch (error) {
    process.stderr.write(`${describeFailure(withAdvice(error))}\n`);
    process.exit(1);
  }
}

/** @param {import("./parse-options.mjs").Options} options @param {{ release: () => void }} lock */
async function run(options, lock) {
  const left = await endLeftovers(dataFolder);
  if (left.length > 0)
    process.stdout.write(`Ended what an earlier run had left behind: ${left.join(", ")}\n`);
  const keeper = startKeeper(dataFolder);
  const ending = createEnding({ keeper, lock });
  ending.listen();
  try {
    await startEverything({ options, keeper, onGivenUp: ending.fail });
  } catch (error) {
    await ending.fail(error);
  }
}

/** @param {number} pid */
function alreadyRunning(pid) {
  const { url } = readRunFile();
  return new StepFailed(
    url
      ? `The shop is already running at ${url} (process ${pid})`
      : `Process ${pid} is already starting the shop`,
    { advice: "Use that one, or stop it first (Ctrl-C where it runs). It has not been touched." },
  );
}

/** @param {unknown} error */
function withAdvice(error) {
  if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EACCES") return error;
  return new StepFailed(error instanceof Error ? error.message : String(error), {
    advice: `${dataFolder} belongs to another user. Start as that user, or remove it to begin anew.`,
  });
}
