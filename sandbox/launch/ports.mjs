import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/** Below the range from which the system takes ports for outgoing connections, so nobody gets one by chance. */
const LOWEST = 20_000;
const HIGHEST = 32_000;

/**
 * @param {number} preferred 0 for any
 * @param {Set<number>} given ports promised to others in this run; the answer is added
 */
export async function choosePort(preferred, given = new Set()) {
  let port = preferred || randomInt(LOWEST, HIGHEST);
  while (given.has(port) || !(await isFree(port))) port = randomInt(LOWEST, HIGHEST);
  given.add(port);
  return port;
}

/** Free on every address: somebody on [::1] alone would still get what is meant for localhost. @param {number} port */
export async function isFree(port) {
  const answer = await tryToListen(port, "::");
  return answer === "EAFNOSUPPORT" || answer === "EADDRNOTAVAIL"
    ? (await tryToListen(port, "0.0.0.0")) === "free"
    : answer === "free";
}

/** @param {number} port @param {string} host @returns {Promise<string>} */
function tryToListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code ?? "unknown"));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve("free")));
  });
}
