import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { root } from "../project.mjs";
import { exitCodeOf, failureOf } from "../run-command.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** Works as root, in a container and without a network. */
export const browserFlags = [
  "--no-sandbox",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
  "--disable-gpu",
];

/**
 * The Chromium of Playwright when it is there, or one of this machine.
 * @returns {Promise<string | null>}
 */
export async function findBrowser() {
  const { chromium } = await import("playwright");
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isExecutable) ?? null;
}

/**
 * Finds a browser or gets one.
 * @param {import("../keeper.mjs").Keeper} keeper
 * @param {string} log
 */
export async function ensureBrowser(keeper, log) {
  const found = await findBrowser();
  if (found) return found;
  /** @param {string} file @param {string[]} args */
  const command = (file, ...args) => ({
    name: `${file} ${args[0]}`,
    file,
    args,
    env: quietly,
    cwd: root,
    log,
  });
  const quietly = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  if (process.getuid?.() === 0 && hasProgram("apt-get")) {
    await exitCodeOf(command("apt-get", "update"), keeper);
    await exitCodeOf(command("apt-get", "install", "-y", "chromium"), keeper);
  } else {
    await exitCodeOf(
      command(process.execPath, "node_modules/playwright/cli.js", "install", "chromium"),
      keeper,
    );
  }
  const got = await findBrowser();
  if (got) return got;
  const advice = "Install Chromium or Chrome, or set CHROMIUM_PATH to one, then run it again.";
  throw failureOf(
    { ...command("Getting a browser"), name: "Getting a browser", advice },
    "no browser on this machine",
  );
}

/** @param {string} name */
function hasProgram(name) {
  try {
    execFileSync(name, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
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
