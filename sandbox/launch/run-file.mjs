import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dataFolder } from "./project.mjs";

/** Where other programs find every part of the running shop. */
export const runFile = path.join(dataFolder, "run.json");

const password = "dangol-1234!";

/** The accounts of the seed that people and tests log in with. */
export const accounts = {
  admin: { email: "admin@dangol.kr", password },
  seller: { email: "seller@dangol.kr", password },
  shopper: { email: "shopper@dangol.kr", password },
};

/**
 * @param {import("./stand-in-plan.mjs").StandInPlan} plan
 * @param {import("./keeper.mjs").Keeper} keeper
 */
export function writeRunFile(plan, keeper) {
  writeFileSync(`${runFile}.new`, `${JSON.stringify(describeRun(plan, keeper), null, 2)}\n`, { mode: 0o600 });
  renameSync(`${runFile}.new`, runFile);
}

/**
 * @param {import("./stand-in-plan.mjs").StandInPlan} plan
 * @param {import("./keeper.mjs").Keeper} keeper
 */
export function describeRun(plan, keeper) {
  const pids = Object.fromEntries(keeper.groups().map(({ name, pid }) => [name, pid]));
  return {
    url: plan.shopUrl,
    databaseUrl: plan.databaseUrl,
    redisUrl: plan.redisUrl,
    redisRestUrl: plan.redisRestUrl,
    redisRestToken: plan.redisRestToken,
    tossUrl: plan.tossUrl,
    tossSecretKey: plan.tossSecretKey,
    mockWebhookSecret: plan.secrets.MOCK_WEBHOOK_SECRET,
    inngestUrl: plan.inngestUrl,
    dataPlatformUrl: plan.dataPlatformUrl,
    mailboxUrl: plan.mailboxUrl,
    accounts,
    pids: { launcher: process.pid, ...pids },
  };
}

/** @returns {{ url?: string }} */
export function readRunFile() {
  try {
    return JSON.parse(readFileSync(runFile, "utf8"));
  } catch {
    return {};
  }
}

export function removeRunFile() {
  rmSync(runFile, { force: true });
}
