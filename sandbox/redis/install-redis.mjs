import { spawn } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";

/**
 * Installs Debian's redis-server with apt-get. The service the package brings is kept from starting: only the program is wanted.
 * @param {{
 *   log: (line: string) => void,
 *   aptGet: string,
 *   env?: Record<string, string | undefined>,
 *   policyFile?: string,
 * }} options
 */
export async function installRedis({ log, aptGet, env = process.env, policyFile = "/usr/sbin/policy-rc.d" }) {
  const quiet = { ...env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
  log(
    "No Redis server is installed. As this is root on a machine with apt-get, redis-server is installed now.",
  );
  const allowServices = forbidServices(policyFile);
  try {
    log("apt-get update");
    await run(aptGet, ["update", "-q"], quiet);
    log("apt-get install -y redis-server");
    await run(aptGet, ["install", "-y", "-q", "--no-install-recommends", "redis-server"], quiet);
  } finally {
    allowServices();
  }
  await stayStoppedAfterReboot(log);
}

/**
 * Debian asks policy-rc.d before a package may start its service; 101 is no.
 * @param {string} policyFile
 */
function forbidServices(policyFile) {
  if (existsSync(policyFile)) return () => {};
  const allow = () => rmSync(policyFile, { force: true });
  /** @param {NodeJS.Signals} signal */
  const allowAndLeave = (signal) => {
    allow();
    if (process.listenerCount(signal) === 0) process.exit(130);
  };
  writeFileSync(policyFile, "#!/bin/sh\nexit 101\n", { mode: 0o755 });
  process.once("SIGINT", allowAndLeave);
  process.once("SIGTERM", allowAndLeave);
  return () => {
    allow();
    process.off("SIGINT", allowAndLeave);
    process.off("SIGTERM", allowAndLeave);
  };
}

/** @param {(line: string) => void} log */
async function stayStoppedAfterReboot(log) {
  if (!existsSync("/run/systemd/system")) return;
  await run("systemctl", ["disable", "--now", "redis-server"], process.env).catch((error) => {
    log(
      `The packaged redis-server service could not be switched off (${error.message}); it may start with the machine.`,
    );
  });
}

/**
 * @param {string} program
 * @param {string[]} programArguments
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<void>}
 */
function run(program, programArguments, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, programArguments, { env, stdio: ["ignore", "pipe", "pipe"] });
    let tail = "";
    /** @param {Buffer} chunk */
    const keep = (chunk) => {
      tail = (tail + chunk).slice(-2_000);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${program} ${programArguments.join(" ")} ended with ${code}:\n${tail.trim()}`));
    });
  });
}
