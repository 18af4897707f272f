import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { askServer, askTrace } from "./ask-server.ts";
import { startApp } from "./start-app.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

const removals: (() => Promise<unknown>)[] = [];

/** The server as a process of its own, which a test may kill and start again on the same port and data. */
export async function spawnServer(env: Record<string, string> = {}) {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "inngest-server-"));
  let child: ChildProcess;
  let port = 0;

  async function start(): Promise<void> {
    child = spawn(process.execPath, ["--import", "tsx", "sandbox/inngest/main.ts"], {
      cwd: root,
      env: { ...process.env, HOST: "127.0.0.1", PORT: String(port), DATA_DIR: dataDir, ...env },
      stdio: ["ignore", "pipe", "ignore"],
    });
    if (!child.stdout) throw new Error("the server has no output");
    const [line] = await once(createInterface(child.stdout), "line");
    ({ port } = JSON.parse(line));
  }
  async function stop(signal: "SIGKILL" | "SIGTERM"): Promise<number | null> {
    const exited = once(child, "exit");
    child.kill(signal);
    return (await exited)[0];
  }
  await start();
  removals.push(async () => {
    child.kill("SIGKILL");
    await rm(dataDir, { recursive: true, force: true });
  });
  return { dataDir, url: `http://127.0.0.1:${port}`, start, stop };
}

/** For afterAll: whatever became of the tests, nothing stays behind. */
export async function removeServers(): Promise<void> {
  await Promise.all(removals.map((remove) => remove()));
}

/** The sample app with such a server, which knows it. */
export async function spawnSample(env: Record<string, string> = {}) {
  const app = await startApp();
  removals.push(app.stop);
  const server = await spawnServer({ SDK_URLS: app.url, INNGEST_RETRY_MS: "300", ...env });
  const { inngest, trace } = app.connect(server.url, "checkpoint");
  const asked = askServer(server.url);
  await asked.hasFunctions();
  return { ...asked, ...askTrace(trace), app, server, inngest };
}
