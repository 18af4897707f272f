import { connect } from "node:net";

const pauseMs = 50;

/**
 * How the shop's Redis is started: everything on the command line, no configuration file.
 * The append-only file is the only thing kept; a tail torn by a crash is cut off and the rest is loaded.
 * @param {{ port: number, dataDir: string, host?: string }} options
 * @returns {string[]}
 */
export function redisArguments({ port, dataDir, host = "127.0.0.1" }) {
  const settings = {
    port: String(port),
    bind: host,
    // No password: whoever can reach the loopback address may talk to it.
    "protected-mode": "no",
    dir: dataDir,
    daemonize: "no",
    logfile: "",
    appendonly: "yes",
    appendfsync: "everysec",
    "aof-load-truncated": "yes",
    save: "",
    databases: "64",
    "maxmemory-policy": "noeviction",
    "tcp-backlog": "128",
  };
  return Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
}

/**
 * Resolves when Redis answers PING; a server that is still loading its data does not count.
 * @param {{ port: number, host?: string, timeoutMs?: number }} options
 * @returns {Promise<void>}
 */
export async function waitForRedis({ port, host = "127.0.0.1", timeoutMs = 10_000 }) {
  const deadline = Date.now() + timeoutMs;
  let last = "no answer yet";
  while (Date.now() < deadline) {
    last = await ping(port, host, Math.min(1_000, deadline - Date.now()));
    if (last === "+PONG") return;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  throw new Error(`Redis at ${host}:${port} did not answer PING within ${timeoutMs} ms (last: ${last}).`);
}

/**
 * The first line of the answer, or what went wrong.
 * @param {number} port
 * @param {string} host
 * @param {number} timeoutMs
 * @returns {Promise<string>}
 */
function ping(port, host, timeoutMs) {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect({ port, host });
    /** @param {string} outcome */
    const finish = (outcome) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(outcome);
    };
    const timer = setTimeout(() => finish("no answer"), timeoutMs);
    socket.once("connect", () => socket.write("*1\r\n$4\r\nPING\r\n"));
    socket.on("data", (chunk) => {
      answer += chunk;
      const end = answer.indexOf("\r\n");
      if (end >= 0) finish(answer.slice(0, end));
    });
    socket.once("error", (error) => finish(error.message));
    socket.once("close", () => finish("connection closed"));
  });
}
