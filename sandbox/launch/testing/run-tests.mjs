import { renameSync, rmSync } from "node:fs";
import path from "node:path";
import { startKeeper } from "../keeper.mjs";
import { waitForLock } from "../lock.mjs";
import { generateClient, installPackages, requireNode } from "../prepare-checkout.mjs";
import { dataFolder, root } from "../project.mjs";
import { describeFailure } from "../report.mjs";
import { onStopSignals } from "../stop-signals.mjs";
import { chooseParts } from "./parts.mjs";
import { makeRunFolder } from "./run-folder.mjs";
import { testEnvironment } from "./test-environment.mjs";
import { createTestReport } from "./test-report.mjs";
import { startTestServices } from "./test-services.mjs";
import { build, check, checkTypes, logOf, playwright, vitest } from "./test-steps.mjs";

/** `npm test`. @param {string[]} args */
export async function runTests(args) {
  try {
    requireNode();
    const { chosen, filters } = chooseParts(args);
    const dataDir = await makeRunFolder();
    const keeper = startKeeper(dataDir);
    keeper.removeAtDeath(dataDir);
    const end = createEnd(dataDir, keeper);
    onStopSignals(() => end(130));
    await end(await runParts({ chosen, filters, dataDir, keeper }));
  } catch (error) {
    process.stderr.write(`${describeFailure(error)}\n`);
    process.exit(1);
  }
}

/**
 * @param {{ chosen: Set<import("./parts.mjs").Part>, filters: string[], dataDir: string, keeper: import("../keeper.mjs").Keeper }} options
 */
async function runParts({ chosen, filters, dataDir, keeper }) {
  const needsServices = chosen.has("db") || chosen.has("e2e");
  const { say, step, summarise } = createTestReport(chosen.size + (needsServices ? 3 : 2));
  const house = {
    keeper,
    logDir: path.join(dataDir, "logs"),
    say,
    onChange: () => {},
    onGivenUp: (/** @type {Error} */ reason) => say(describeFailure(reason)),
  };
  const run = { house, env: testEnvironment(process.env, root), dataDir, filters };

  /** @param {string} title @param {string} log @param {() => Promise<string>} work */
  const prepare = (title, log, work) =>
    step(title, { log: logOf(run, log) }, async () => ({ passed: 0, failed: 0, outcome: await work() }));
  /** @param {import("./parts.mjs").Part} part @param {string} title @param {string} skip @param {Parameters<typeof step>[2]} work */
  const offer = async (part, title, skip, work) =>
    chosen.has(part) && (await step(title, { log: logOf(run, part), skip }, work));

  const installed = await prepare("packages", "install", () => installPackages(house));
  const missing = installed ? "" : "the packages are missing";
  const generated = installed && (await prepare("Prisma client", "generate", () => generateClient(house)));
  const noClient = missing || (generated ? "" : "the Prisma client is missing");

  await offer("lint", "lint", missing, () =>
    check(run, "lint", ["node_modules/@biomejs/biome/bin/biome", "check", "."]),
  );
  await offer("types", "types", noClient, () => checkTypes(run));
  await offer("unused", "unused code", noClient, () =>
    check(run, "unused", ["node_modules/knip/bin/knip.js"]),
  );
  await offer("unit", "unit tests", noClient, () => vitest(run, "unit"));
  await offer("sandbox", "sandbox tests", missing, () => vitest(run, "sandbox"));

  /** @type {import("./test-steps.mjs").Started | null} */
  let started = null;
  if (needsServices && !noClient)
    await prepare("services", "postgres", async () => {
      started = await startTestServices({ house, dataDir, env: run.env });
      return "PostgreSQL, Redis, Toss, Inngest, mailbox";
    });
  const services = /** @type {import("./test-steps.mjs").Started | null} */ (started);
  const noServices = noClient || (services ? "" : "the services are missing");
  await offer("db", "database tests", noServices, () =>
    vitest(run, "db", { DANGOL_TEST_SERVICES: JSON.stringify(services?.services) }),
  );

  if (chosen.has("build")) await waitForBuildFolder(say);
  const built = await offer("build", "build", noClient, () => build(run));
  const noShop = noServices || (built ? "" : "there is no build");
  await offer("e2e", "browser tests", noShop, () =>
    playwright(run, /** @type {import("./test-steps.mjs").Started} */ (services)),
  );
  return summarise();
}

/** One test build per checkout: another run's shop may be serving it. Kept until this process ends. @param {(text: string) => void} say */
async function waitForBuildFolder(say) {
  await waitForLock(path.join(dataFolder, "locks/test-build"), {
    onWait: (pid) => say(`      waiting for the test run of process ${pid} to finish with the build`),
  });
}

/** Ends what was started, once; the logs stay behind. @param {string} dataDir @param {import("../keeper.mjs").Keeper} keeper */
function createEnd(dataDir, keeper) {
  let begun = false;
  return async (/** @type {number} */ code) => {
    if (begun) return;
    begun = true;
    await keeper.endAll(4_000);
    keepLogs(path.join(dataDir, "logs"));
    keeper.dismiss();
    process.exit(code);
  };
}

/** @param {string} logDir */
function keepLogs(logDir) {
  const kept = path.join(dataFolder, "test-logs");
  try {
    rmSync(kept, { recursive: true, force: true });
    renameSync(logDir, kept);
  } catch {
    // Another run has just put its own there.
  }
}
