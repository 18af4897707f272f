import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fingerprint } from "./fingerprint.mjs";
import { isInstalled } from "./is-installed.mjs";
import { withLock } from "./lock.mjs";
import { lastLines } from "./log-file.mjs";
import { dataFolder, root } from "./project.mjs";
import { exitCodeOf, failureOf, runCommand } from "./run-command.mjs";
import { StepFailed } from "./step-failed.mjs";

/**
 * What installing and generating need: two launchers in one checkout (a shop and a test run) take turns.
 * @typedef {{ keeper: import("./keeper.mjs").Keeper, logDir: string, say: (text: string) => void }} Workshop
 */

/** @param {string} version */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new StepFailed(`This is Node.js ${version}; 20.19 or newer is needed`, {
    advice: "Install a newer Node.js (https://nodejs.org), then start again.",
  });
}

/** @param {Workshop} workshop @returns {Promise<string>} */
export function installPackages({ keeper, logDir, say }) {
  return taking("install", say, async () => {
    if (isInstalled(root)) return "packages are as package-lock.json says";
    const log = path.join(logDir, "install.log");
    const code = await exitCodeOf(npm("ci", log), keeper);
    // A lock file written where the registry lacks the packages of other systems does not satisfy `npm ci`.
    if (code !== 0 && lastLines(log, 200).some((line) => line.includes("npm error code EUSAGE"))) {
      await runCommand(npm("install", log, "--no-save"), keeper);
      return "packages installed (npm install: package-lock.json is not complete)";
    }
    if (code !== 0) throw failureOf(npm("ci", log), code);
    return "packages installed";
  });
}

/** @param {string} verb @param {string} log @param {string[]} more @returns {import("./run-command.mjs").Command} */
function npm(verb, log, ...more) {
  const args = [verb, "--include=dev", "--no-audit", "--no-fund", "--prefer-offline", ...more];
  const cli = process.env.npm_execpath;
  return {
    name: `npm ${verb}`,
    file: cli ? process.execPath : "npm",
    args: cli ? [cli, ...args] : args,
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1" },
    cwd: root,
    log,
    advice:
      "Check the network connection (npm must reach its registry) and free disk space, then run it again.",
  };
}

/** @param {Workshop} workshop @returns {Promise<string>} */
export function generateClient({ keeper, logDir, say }) {
  return taking("generate", say, async () => {
    const stamp = path.join(root, "prisma/generated/.schema");
    const wanted = fingerprint(root, ["prisma/schema", "prisma/generate.mjs", "prisma.config.ts"], {
      also: readOr(path.join(root, "node_modules/prisma/package.json"), ""),
    });
    if (readOr(stamp, "") === wanted) return "Prisma client is up to date";
    rmSync(stamp, { force: true });
    await runCommand(
      {
        name: "prisma generate",
        file: process.execPath,
        args: ["prisma/generate.mjs"],
        env: process.env,
        cwd: root,
        log: path.join(logDir, "generate.log"),
        advice: "Correct the schema in prisma/schema, then start again.",
      },
      keeper,
    );
    writeFileSync(stamp, wanted);
    return "Prisma client generated";
  });
}

/**
 * @template T
 * @param {string} name @param {(text: string) => void} say @param {() => Promise<T>} work
 */
function taking(name, say, work) {
  const folder = path.join(dataFolder, "locks", name);
  const onWait = (/** @type {number} */ pid) =>
    say(`      waiting for process ${pid}, which is at the same step`);
  if (!existsSync(dataFolder)) mkdirSync(dataFolder, { recursive: true });
  return withLock(folder, { onWait }, work);
}

/** @param {string} file @param {string} otherwise */
function readOr(file, otherwise) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return otherwise;
  }
}
