import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createInngestSandbox } from "../create-inngest-sandbox.ts";
import type { SandboxOptions } from "../world.ts";
import { askServer, askTrace } from "./ask-server.ts";
import { EVENT_KEY, type Mode, SIGNING_KEY, startApp } from "./start-app.ts";

/** The sample app and a server that knows it. */
export async function startSample(mode: Mode, options: Partial<SandboxOptions> = {}) {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "inngest-sandbox-"));
  let app = await startApp();
  const sandbox = await createInngestSandbox({
    dataDir,
    sdkUrls: [app.url],
    checkpointing: mode !== "plain",
    retryMs: 300,
    pollMs: 0,
    ...(mode === "cloud" ? { signingKey: SIGNING_KEY, eventKeys: [EVENT_KEY] } : {}),
    ...options,
  });
  const { inngest, trace } = app.connect(sandbox.url, mode);
  const server = askServer(sandbox.url);
  await server.hasFunctions();
  return {
    ...server,
    ...askTrace(trace),
    sandbox,
    app,
    inngest,
    async run(event: Parameters<typeof inngest.send>[0]) {
      const { ids } = await inngest.send(event);
      return server.ended(ids[0]);
    },
    async restartApp(whileDown: () => Promise<void>) {
      await app.stop();
      await whileDown();
      app = await startApp(app.port);
      return askTrace(app.connect(sandbox.url, mode).trace);
    },
    async stop() {
      await sandbox.close();
      await app.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
