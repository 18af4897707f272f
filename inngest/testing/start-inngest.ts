import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import type { Inngest, InngestFunction } from "inngest";
import { serve } from "inngest/node";
import { createInngestSandbox } from "@/sandbox/inngest/create-inngest-sandbox";

type Functions = InngestFunction.Any[];
type MakeFunctions = (client: Inngest.Any) => Functions | Promise<Functions>;

/** An Inngest server of the test's own, which knows an app with these functions; our client speaks to it. */
export async function startInngest(makeFunctions: MakeFunctions) {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "inngest-of-a-test-"));
  let listen: (listener: RequestListener) => void = () => undefined;
  const listener = new Promise<RequestListener>((resolve) => {
    listen = resolve;
  });
  const app = createServer(async (request, response) => (await listener)(request, response));
  app.listen(0, "127.0.0.1");
  await once(app, "listening");
  const { port } = app.address() as AddressInfo;
  const { INNGEST_SIGNING_KEY: signingKey, INNGEST_EVENT_KEY: eventKey } = process.env;
  const server = await createInngestSandbox({
    dataDir,
    signingKey,
    eventKeys: eventKey ? [eventKey] : undefined,
    sdkUrls: [`http://127.0.0.1:${port}/api/inngest`],
    retryMs: 50,
    speed: 20,
    pollMs: 100,
    keep: 10_000,
  });
  // The client reads its address when it is made.
  process.env.INNGEST_BASE_URL = server.url;
  const { inngest } = await import("@/inngest/client");
  listen(serve({ client: inngest, functions: await makeFunctions(inngest) }));
  await known(server.url);
  return {
    url: server.url,
    async stop() {
      await server.close();
      app.closeAllConnections();
      app.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function known(url: string): Promise<void> {
  for (const end = Date.now() + 15_000; Date.now() < end; await pause(50)) {
    const { functions } = (await (await fetch(`${url}/dev`)).json()) as { functions: unknown[] };
    if (functions.length > 0) return;
  }
  throw new Error("the server does not know the app");
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
