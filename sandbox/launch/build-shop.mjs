import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fingerprint } from "./fingerprint.mjs";
import { hintScripts } from "./hint-scripts.mjs";
import { root } from "./project.mjs";
import { runCommand } from "./run-command.mjs";
import { squeezeFiles } from "./squeeze-files.mjs";

/** What lies in the checkout and cannot change the build. Whatever is not named here may. */
const NOT_BUILT = new Set([
  ...[".git", ".next", ".data", ".ci", ".github", "node_modules", "docs", "e2e", "sandbox", "coverage"],
  ...[
    "test-results",
    "playwright-report",
    "lib/testing",
    "prisma/generated",
    "prisma/migrations",
    "prisma/seed",
  ],
  ...[
    "next-env.d.ts",
    "tsconfig.json",
    "biome.json",
    "knip.json",
    "playwright.config.ts",
    "vitest.config.ts",
  ],
]);

/** What is done to the files of a build. */
const FINISHING = ["hint-scripts.mjs", "squeeze-files.mjs"].map((file) => `sandbox/launch/${file}`);

/**
 * Builds unless the last finished build was of the same sources.
 * @param {{
 *   distDir: string,
 *   env: NodeJS.ProcessEnv,
 *   keeper: import("./keeper.mjs").Keeper,
 *   log: string,
 * }} options
 * @returns {Promise<string>}
 */
export async function buildShop({ distDir, env, keeper, log }) {
  const stamp = path.join(root, distDir, "dangol-build");
  const sources = sourcesFingerprint(env);
  if (readStamp(stamp) === sources) return "built already, nothing changed";
  rmSync(stamp, { force: true });
  await runCommand(
    {
      name: "next build",
      file: process.execPath,
      args: ["node_modules/next/dist/bin/next", "build"],
      env: { ...env, NODE_ENV: "production", NEXT_DIST_DIR: distDir },
      cwd: root,
      log,
      advice: "Correct what the lines above name, then start again.",
    },
    keeper,
  );
  hintScripts(path.join(root, distDir));
  await squeezeFiles(path.join(root, distDir, "static"));
  writeFileSync(stamp, sources);
  return "production build made";
}

/** @param {NodeJS.ProcessEnv} env */
function sourcesFingerprint(env) {
  const skip = (/** @type {string} */ file) =>
    NOT_BUILT.has(file) || /\.test\.tsx?$|\.md$|\.tsbuildinfo$|^\.env/.test(file);
  const built = Object.entries(env).filter(([name]) => name.startsWith("NEXT"));
  // `next build` itself writes to the list of files in tsconfig.json.
  const { compilerOptions } = JSON.parse(readFileSync(path.join(root, "tsconfig.json"), "utf8"));
  return fingerprint(root, [...readdirSync(root), ...FINISHING], {
    skip,
    also: [process.version, built.sort(), compilerOptions],
  });
}

/** @param {string} file */
function readStamp(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
