import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { Redis } from "@upstash/redis";
import { TemporaryRedis } from "../redis/temporary-redis";

const token = "bench";
const secondsEach = 2;

interface Row {
  what: string;
  sortedMs: number[];
  perSecond: number;
  gatewayCpu: number | null;
}

const redis = await TemporaryRedis.start();
const gateway = spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, "main.ts")], {
  env: {
    ...process.env,
    HOST: "127.0.0.1",
    PORT: "0",
    REDIS_URL: redis.url,
    TOKENS: `${token}=0`,
    FAULTS: "",
  },
  stdio: ["ignore", "pipe", "inherit"],
});
try {
  const port = await readyPort(gateway);
  const sdk = new Redis({
    url: `http://127.0.0.1:${port}`,
    token,
    retry: { retries: 0 },
    enableAutoPipelining: false,
  });
  await sdk.set("bench:key", "a value of usual size");
  const get = JSON.stringify(["GET", "bench:key"]);
  const evalScript = JSON.stringify(["EVAL", "return redis.call('INCR', KEYS[1])", 1, "bench:count"]);
  await raw(port, 32, get, 1);
  print([
    await measure("GET, raw HTTP, 1 client", () => raw(port, 1, get, secondsEach)),
    await measure("GET, raw HTTP, 32 clients", () => raw(port, 32, get, secondsEach)),
    await measure("EVAL, raw HTTP, 32 clients", () => raw(port, 32, evalScript, secondsEach)),
    await measure("GET, @upstash/redis, 1 client", () => sequential(() => sdk.get("bench:key"), secondsEach)),
  ]);
} finally {
  gateway.kill();
  await redis.remove();
}

async function measure(what: string, run: () => Promise<number[]>): Promise<Row> {
  const cpuBefore = cpuSeconds(gateway.pid);
  const started = performance.now();
  const times = await run();
  const seconds = (performance.now() - started) / 1_000;
  const cpuAfter = cpuSeconds(gateway.pid);
  const gatewayCpu = cpuBefore === null || cpuAfter === null ? null : (cpuAfter - cpuBefore) / seconds;
  return { what, sortedMs: times.sort((a, b) => a - b), perSecond: times.length / seconds, gatewayCpu };
}

function print(rows: Row[]): void {
  console.log(
    "what                            median     p99   requests/s   gateway CPU   requests per CPU second",
  );
  for (const { what, sortedMs, perSecond, gatewayCpu } of rows) {
    const cells = [
      what.padEnd(30),
      `${quantile(sortedMs, 0.5).toFixed(2)} ms`.padStart(8),
      `${quantile(sortedMs, 0.99).toFixed(2)} ms`.padStart(8),
      perSecond.toFixed(0).padStart(10),
      (gatewayCpu === null ? "-" : `${(gatewayCpu * 100).toFixed(0)} %`).padStart(11),
      (gatewayCpu ? (perSecond / gatewayCpu).toFixed(0) : "-").padStart(15),
    ];
    console.log(cells.join("   "));
  }
}

function quantile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Plain sockets, kept open: the measuring side costs as little as it can. */
async function raw(port: number, clients: number, body: string, seconds: number): Promise<number[]> {
  const head = `POST / HTTP/1.1\r\nhost: bench\r\nauthorization: Bearer ${token}\r\nupstash-encoding: base64\r\n`;
  const request = Buffer.from(
    `${head}content-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );
  const until = performance.now() + seconds * 1_000;
  const times = await Promise.all(Array.from({ length: clients }, () => client(port, request, until)));
  return times.flat();
}

function client(port: number, request: Buffer, until: number): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const times: number[] = [];
    const socket = connect({ port, host: "127.0.0.1", noDelay: true });
    let sent = 0;
    const next = () => {
      sent = performance.now();
      if (sent < until) socket.write(request);
      else socket.end(() => resolve(times));
    };
    socket.once("connect", next);
    socket.once("error", reject);
    // An answer is small and comes in one piece, ending with its JSON.
    socket.on("data", (chunk) => {
      if (!chunk.includes("200 OK")) {
        reject(new Error(chunk.toString()));
        return;
      }
      times.push(performance.now() - sent);
      next();
    });
  });
}

async function sequential(call: () => Promise<unknown>, seconds: number): Promise<number[]> {
  const times: number[] = [];
  const until = performance.now() + seconds * 1_000;
  for (let started = performance.now(); started < until; started = performance.now()) {
    await call();
    times.push(performance.now() - started);
  }
  return times;
}

/** What the process has used so far, where the system tells (Linux). */
function cpuSeconds(pid: number | undefined): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return null;
  }
}

function readyPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`the gateway ended with ${code}`)));
    child.stdout?.once("data", (line) => resolve(JSON.parse(String(line)).port));
  });
}
