import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import path from "node:path";

/**
 * The real server's binary, when one that works is on PATH. The npm package without its download leaves a script of the
 * same name that only complains: hence the trial run.
 * @returns {string | null}
 */
export function findInngestCli() {
  const names = process.platform === "win32" ? ["inngest.exe", "inngest.cmd"] : ["inngest"];
  for (const folder of (process.env.PATH ?? "").split(path.delimiter).filter(Boolean)) {
    for (const name of names) {
      const file = path.join(folder, name);
      if (isExecutable(file) && works(file)) return file;
    }
  }
  return null;
}

/**
 * What to give the binary so that it serves as our own server does: with keys, and its state in one folder.
 * @param {{ port: number, eventKey: string, signingKey: string, sdkUrls: string[], dataDir: string }} options
 * @returns {string[]}
 */
export function inngestCliArguments({ port, eventKey, signingKey, sdkUrls, dataDir }) {
  const apps = sdkUrls.flatMap((url) => ["--sdk-url", url]);
  const keys = ["--event-key", eventKey, "--signing-key", signingKey.replace(/^signkey-\w+-/, "")];
  return ["start", "--port", String(port), ...keys, ...apps, "--sqlite-dir", dataDir, "--poll-interval", "5"];
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} file */
function works(file) {
  const { status } = spawnSync(file, ["version"], { timeout: 3000, stdio: "ignore" });
  return status === 0;
}
