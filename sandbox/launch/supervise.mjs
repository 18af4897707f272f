import { spawn } from "node:child_process";
import { closeSync, writeSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { lastLines, openLog } from "./log-file.mjs";
import { endGroups, signalGroup } from "./process-group.mjs";
import { StepFailed } from "./step-failed.mjs";

/**
 * @typedef {object} ServiceSpec
 * @property {string} name
 * @property {string} file
 * @property {string[]} args
 * @property {NodeJS.ProcessEnv} env
 * @property {string} cwd
 * @property {NodeJS.Signals} [stopSignal]
 * @property {() => Promise<void>} [prepare] runs before every start
 * @property {() => Promise<boolean>} [isReady] asked again and again; without it the service prints its ready line
 * @property {number} [readySeconds]
 * @property {string} [advice] what to do when it does not start
 *
 * @typedef {object} House what all services of one launcher share
 * @property {string} logDir
 * @property {import("./keeper.mjs").Keeper} keeper
 * @property {(text: string) => void} say
 * @property {() => void} onChange a process id has changed
 * @property {(reason: Error) => void} onGivenUp a service cannot be kept up
 */

const RESTARTS_PER_MINUTE = 5;

/**
 * Starts a service and keeps it up until the house is closed. Resolves when it is ready for the first time.
 * @param {ServiceSpec} spec
 * @param {House} house
 */
export async function superviseService(spec, house) {
  const { keeper, say } = house;
  const log = `${house.logDir}/${spec.name}.log`;
  /** @type {number[]} */
  let restarts = [];

  async function start() {
    await spec.prepare?.();
    if (keeper.isClosed()) throw new StepFailed(`${spec.name} is not wanted any more`);
    const started = startProcess(spec, log);
    let ready = false;
    if (started.pid) keeper.track(spec.name, started.pid, spec.stopSignal ?? "SIGTERM");
    void started.gone.then((how) => {
      signalGroup(started.pid, "SIGKILL");
      keeper.forget(started.pid);
      if (ready && !keeper.isClosed()) void restart(how);
    });
    await becomeReady(spec, started, log);
    ready = true;
    house.onChange();
  }

  /** @param {string} how */
  async function restart(how) {
    const now = Date.now();
    restarts = [...restarts.filter((at) => at > now - 60_000), now];
    const tail = lastLines(log, 5).map((line) => `      ${line}`);
    say([`${spec.name} ended unexpectedly (${how}); its last lines, from ${log}:`, ...tail].join("\n"));
    if (restarts.length > RESTARTS_PER_MINUTE)
      return house.onGivenUp(
        new StepFailed(`${spec.name} ended ${restarts.length} times within a minute`, { log }),
      );
    await sleep(100 * 2 ** (restarts.length - 1));
    try {
      await start();
      say(`${spec.name} is back`);
    } catch (error) {
      await endGroups(
        keeper.groups().filter(({ name }) => name === spec.name),
        1_000,
      );
      if (!keeper.isClosed()) await restart(error instanceof Error ? error.message : String(error));
    }
  }

  await start();
}

/** @param {ServiceSpec} spec @param {string} log */
function startProcess(spec, log) {
  const fd = openLog(log);
  writeSync(fd, `--- ${new Date().toISOString()} start\n`);
  const printsReady = !spec.isReady;
  const child = spawn(spec.file, spec.args, {
    cwd: spec.cwd,
    env: spec.env,
    detached: true,
    stdio: ["ignore", printsReady ? "pipe" : fd, fd],
  });
  /** @type {Promise<void>} */
  const line = new Promise((resolve) => {
    child.stdout?.on("data", (/** @type {Buffer} */ chunk) => {
      if (chunk.includes('"ready":true')) resolve();
      writeSync(fd, chunk);
    });
  });
  /** @type {Promise<string>} */
  const gone = new Promise((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("exit", (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  child.on("close", () => closeSync(fd));
  return { pid: child.pid ?? 0, line, gone };
}

/** @param {ServiceSpec} spec @param {ReturnType<typeof startProcess>} started @param {string} log */
async function becomeReady(spec, started, log) {
  const seconds = spec.readySeconds ?? 30;
  let over = false;
  const ready = spec.isReady ? askUntil(spec.isReady, () => over) : started.line;
  const late = sleep(seconds * 1000, "late", { ref: false });
  const outcome = await Promise.race([
    ready.then(() => "ready"),
    started.gone.then((how) => `ended before it was ready (${how})`),
    late.then(() => `was not ready within ${seconds} s`),
  ]);
  over = true;
  if (outcome !== "ready")
    throw new StepFailed(`${spec.name} ${outcome}`, { advice: spec.advice, lines: lastLines(log, 25), log });
}

/** @param {() => Promise<boolean>} isReady @param {() => boolean} isOver */
async function askUntil(isReady, isOver) {
  while (!isOver() && !(await isReady())) await sleep(50);
}
