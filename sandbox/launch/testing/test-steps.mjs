import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { appEnvironment } from "../app-environment.mjs";
import { buildShop } from "../build-shop.mjs";
import { migrate, seed } from "../prepare-database.mjs";
import { root } from "../project.mjs";
import { exitCodeOf } from "../run-command.mjs";
import { describeRun } from "../run-file.mjs";
import { runShop } from "../run-shop.mjs";
import { ensureBrowser } from "./browser.mjs";
import { countPlaywright, countVitest } from "./count-tests.mjs";

/**
 * @typedef {object} TestRun
 * @property {import("../supervise.mjs").House} house
 * @property {Record<string, string | undefined>} env
 * @property {string} dataDir
 * @property {string[]} filters
 * @typedef {Awaited<ReturnType<typeof import("./test-services.mjs").startTestServices>>} Started
 */

const DIST_DIR = ".next/test";

/** A command that is one check: it passes or fails as a whole. @param {TestRun} run @param {string} name @param {string[]} args */
export async function check(run, name, args) {
  const code = await nodeCommand(run, name, args, run.env);
  return code === 0
    ? { passed: 1, failed: 0, outcome: "clean" }
    : { passed: 0, failed: 1, outcome: `exit code ${code}` };
}

/** The routes' types of this checkout alone: what an older build left in .next is not asked. @param {TestRun} run */
export async function checkTypes(run) {
  const folder = path.join(run.dataDir, "types");
  const types = "../../../.next/test/types";
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, "env.d.ts"),
    `/// <reference types="next" />\n/// <reference types="next/image-types/global" />\nimport "${types}/routes.d.ts";\n`,
  );
  writeFileSync(
    path.join(folder, "tsconfig.json"),
    JSON.stringify({
      extends: "../../../tsconfig.json",
      compilerOptions: { incremental: false, plugins: [], typeRoots: ["../../../node_modules/@types"] },
      include: ["env.d.ts", "../../../**/*.ts", "../../../**/*.tsx", `${types}/**/*.ts`],
      exclude: ["../../../node_modules", "../../../next-env.d.ts"],
    }),
  );
  const typegen = ["node_modules/next/dist/bin/next", "typegen"];
  const code = await nodeCommand(run, "types", typegen, { ...run.env, NEXT_DIST_DIR: DIST_DIR });
  if (code !== 0) return { passed: 0, failed: 1, outcome: `next typegen: exit code ${code}` };
  return check(run, "types", ["node_modules/typescript/bin/tsc", "--noEmit", "--project", folder]);
}

/** @param {TestRun} run @param {"unit" | "sandbox" | "db"} project @param {NodeJS.ProcessEnv} [more] */
export async function vitest(run, project, more = {}) {
  const report = path.join(run.dataDir, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const args = ["node_modules/vitest/vitest.mjs", "run", "--project", project, ...reporters, ...run.filters];
  const code = await nodeCommand(run, project, args, { ...run.env, ...more });
  return outcomeOf(code, countVitest(report));
}

/** @param {TestRun} run */
export async function build(run) {
  const known = {
    NEXTAUTH_URL: "http://localhost:3000",
    NEXT_TELEMETRY_DISABLED: "1",
    NEXT_CRASH_POINTS: "on",
  };
  const env = { ...run.env, ...known };
  const outcome = await buildShop({
    distDir: DIST_DIR,
    env,
    keeper: run.house.keeper,
    log: logOf(run, "build"),
  });
  return { passed: 1, failed: 0, outcome };
}

/** Customers' stories on the production build, with a browser. @param {TestRun} run @param {Started} started */
export async function playwright(run, { plan, given }) {
  const { house } = run;
  const log = logOf(run, "e2e");
  const report = path.join(run.dataDir, "e2e.json");
  const browser = await ensureBrowser(house.keeper, log);
  const env = { ...appEnvironment({ env: run.env, plan }), RATE_LIMIT_SCALE: "1000" };
  const work = { keeper: house.keeper, logDir: house.logDir, databaseUrl: plan.databaseUrl, env };
  await migrate(work);
  await seed(work);
  const port = Number(new URL(plan.shopUrl).port);
  await runShop({ port, host: "127.0.0.1", instances: 1, distDir: DIST_DIR, env, house, given });
  const code = await nodeCommand(
    run,
    "e2e",
    ["node_modules/@playwright/test/cli.js", "test", ...run.filters],
    {
      ...run.env,
      CHROMIUM_PATH: browser,
      DANGOL_RUN: JSON.stringify(describeRun(plan, house.keeper)),
      DANGOL_INSTANCE: JSON.stringify({ ...env, NODE_ENV: "production", NEXT_DIST_DIR: DIST_DIR }),
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      TEST_RESULTS: path.join(house.logDir, "e2e-results"),
    },
  );
  return outcomeOf(code, countPlaywright(report));
}

/** @param {TestRun} run @param {string} name */
export function logOf(run, name) {
  return path.join(run.house.logDir, `${name}.log`);
}

/** @param {number | string} code @param {import("./count-tests.mjs").Count} count */
function outcomeOf(code, { passed, failed }) {
  if (passed + failed === 0) return { passed, failed: 1, outcome: `ran no test (exit code ${code})` };
  const broken = code !== 0 && failed === 0;
  const outcome = `${passed} passed, ${failed} failed${broken ? `, exit code ${code}` : ""}`;
  return { passed, failed: broken ? 1 : failed, outcome };
}

/** @param {TestRun} run @param {string} name @param {string[]} args @param {NodeJS.ProcessEnv} env */
function nodeCommand(run, name, args, env) {
  const plain = { ...env, NO_COLOR: "1", FORCE_COLOR: undefined, CI: env.CI ?? "1" };
  const command = { name, file: process.execPath, args, env: plain, cwd: root, log: logOf(run, name) };
  return exitCodeOf(command, run.house.keeper);
}
