import { spawn } from "node:child_process";
import { closeSync, writeSync } from "node:fs";
import { lastLines, openLog } from "./log-file.mjs";
import { StepFailed } from "./step-failed.mjs";

/**
 * @typedef {object} Command
 * @property {string} name
 * @property {string} file
 * @property {string[]} args
 * @property {NodeJS.ProcessEnv} env
 * @property {string} cwd
 * @property {string} log
 * @property {string} [advice] what to do when it fails
 */

/**
 * Runs a command to its end; its output goes to its log.
 * @param {Command} command
 * @param {import("./keeper.mjs").Keeper} keeper
 */
export async function runCommand(command, keeper) {
  const code = await exitCodeOf(command, keeper);
  if (code !== 0) throw failureOf(command, code);
}

/** @param {Command} command @param {number | string} code */
export function failureOf({ name, advice, log }, code) {
  return new StepFailed(`${name} failed (${code})`, { advice, lines: lastLines(log, 25), log });
}

/**
 * @param {Command} command
 * @param {import("./keeper.mjs").Keeper} keeper
 * @returns {Promise<number | string>} the exit code, or the signal that ended it
 */
export function exitCodeOf({ name, file, args, env, cwd, log }, keeper) {
  if (keeper.isClosed()) return Promise.resolve("not started");
  const fd = openLog(log);
  writeSync(fd, `--- ${new Date().toISOString()} ${file} ${args.join(" ")}\n`);
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd, env, detached: true, stdio: ["ignore", fd, fd] });
    if (child.pid) keeper.track(name, child.pid, "SIGTERM");
    closeSync(fd);
    child.on("error", (error) => resolve(error.message));
    child.on("exit", (code, signal) => {
      if (child.pid) keeper.forget(child.pid);
      resolve(code ?? signal ?? "unknown");
    });
  });
}
