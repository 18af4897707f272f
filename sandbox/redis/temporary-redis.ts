import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findRedis } from "./find-redis.mjs";
import { redisArguments, waitForRedis } from "./redis-arguments.mjs";

/** A Redis of its own for a test or a measurement: free port, folder under the system's temporary one. */
export class TemporaryRedis {
  private server: ChildProcess | null = null;

  private constructor(
    readonly port: number,
    readonly dataDir: string,
  ) {}

  static async start(dataDir = mkdtempSync(join(tmpdir(), "redis-"))): Promise<TemporaryRedis> {
    const redis = new TemporaryRedis(await freePort(), dataDir);
    await redis.start();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const { port, dataDir } = this;
    const program = await findRedis({ log: (line) => process.stderr.write(`${line}\n`) });
    const server = spawn(program, redisArguments({ port, dataDir }), { stdio: "ignore" });
    const endWithThisProcess = () => server.kill("SIGKILL");
    process.once("exit", endWithThisProcess);
    server.once("exit", () => process.off("exit", endWithThisProcess));
    this.server = server;
    await waitForRedis({ port, timeoutMs: 10_000 });
  }

  async stop(signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
    const server = this.server;
    if (!server) return;
    this.server = null;
    const gone = new Promise((resolve) => server.once("exit", resolve));
    server.kill(signal);
    await gone;
  }

  /** Stands still (SIGSTOP) or goes on (SIGCONT): connections stay open, nothing is answered. */
  signal(signal: NodeJS.Signals): void {
    this.server?.kill(signal);
  }

  async remove(): Promise<void> {
    this.signal("SIGCONT");
    await this.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
