import path from "node:path";
import { choosePort } from "./ports.mjs";
import { root } from "./project.mjs";
import { superviseService } from "./supervise.mjs";

/**
 * Starts the shop at one address: one instance at it, or several behind a balancer at it.
 * @param {{
 *   port: number,
 *   host: string,
 *   instances: number,
 *   distDir: string,
 *   dev?: boolean,
 *   env: NodeJS.ProcessEnv,
 *   house: import("./supervise.mjs").House,
 *   given: Set<number>,
 * }} options
 */
export async function runShop({ port, host, instances, distDir, dev = false, env, house, given }) {
  /** @param {string} name @param {string} host @param {number} port */
  const start = (name, host, port) =>
    superviseService(shopSpec({ name, host, port, distDir, dev, env }), house);
  if (instances === 1) return start("shop", host, port);
  const ports = [];
  for (let index = 0; index < instances; index++) ports.push(await choosePort(0, given));
  await Promise.all(ports.map((own, index) => start(`shop-${index + 1}`, "127.0.0.1", own)));
  await superviseService(balancerSpec({ host, port, targets: ports, env }), house);
}

/** Stopped before anything they need. @param {string} name */
export function isOfShop(name) {
  return /^(shop|balancer)/.test(name);
}

/**
 * @param {{ name: string, host: string, port: number, distDir: string, dev: boolean, env: NodeJS.ProcessEnv }} options
 * @returns {import("./supervise.mjs").ServiceSpec}
 */
function shopSpec({ name, host, port, distDir, dev, env }) {
  return {
    name,
    file: process.execPath,
    // Next takes 127.0.0.1 in a rewritten address for localhost, and for another host than its own: by its name it is one.
    args: [
      "--dns-result-order=ipv4first",
      "node_modules/next/dist/bin/next",
      dev ? "dev" : "start",
      "--hostname",
      host === "127.0.0.1" ? "localhost" : host,
      "--port",
      String(port),
    ],
    env: {
      ...env,
      NODE_ENV: dev ? "development" : "production",
      NEXT_DIST_DIR: dev ? ".next" : distDir,
      PORT: String(port),
      INSTANCE: name,
    },
    cwd: root,
    readySeconds: 90,
    isReady: () => isReady(`http://${isEveryAddress(host) ? "127.0.0.1" : host}:${port}`),
    advice: "Read the log; /api/ready on the shop's address says which part is missing.",
  };
}

/** @param {string} host */
function isEveryAddress(host) {
  return host === "0.0.0.0" || host === "::";
}

/** @param {string} url */
async function isReady(url) {
  const status = await statusOf(`${url}/api/ready`);
  return status === 200 || (status === 404 && (await statusOf(`${url}/api/health`)) === 200);
}

/** @param {string} url */
async function statusOf(url) {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(10_000) });
    await answer.body?.cancel();
    return answer.status;
  } catch {
    return 0;
  }
}

/**
 * @param {{ host: string, port: number, targets: number[], env: NodeJS.ProcessEnv }} options
 * @returns {import("./supervise.mjs").ServiceSpec}
 */
function balancerSpec({ host, port, targets, env }) {
  return {
    name: "balancer",
    file: process.execPath,
    args: [path.join(root, "sandbox/balancer/main.mjs")],
    env: {
      ...env,
      HOST: host,
      PORT: String(port),
      TARGETS: targets.map((target) => `127.0.0.1:${target}`).join(","),
    },
    cwd: root,
  };
}
