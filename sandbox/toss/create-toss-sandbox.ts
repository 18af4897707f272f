import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createDataPlatform } from "../data-platform/create-data-platform";
import { Faults } from "./control/faults";
import { createRouter } from "./create-router";
import { json, send } from "./http/answer";
import { readCall } from "./http/call";
import { expirePayments } from "./payment/expire-payments";
import type { Sandbox, TossSettings } from "./sandbox";
import { Ledger } from "./store/ledger";
import { WebhookSender } from "./webhooks/webhook-sender";

const sweepMs = 1000;
const keepAliveMs = 75_000;

export interface TossSandboxOptions extends Partial<TossSettings> {
  host?: string;
  port?: number;
  dataDir: string;
  secretKey: string;
  clientKey: string;
}

export interface TossSandbox {
  port: number;
  url: string;
  close: () => Promise<void>;
}

/** The Toss sandbox with the data platform beside it, listening. */
export async function createTossSandbox(options: TossSandboxOptions): Promise<TossSandbox> {
  const { host = "127.0.0.1", port = 0, dataDir } = options;
  const {
    webhookUrls = [],
    timeScale = 60,
    confirmMs = 1,
    merchantName = "단골",
    secretKey,
    clientKey,
  } = options;
  const server = createServer({ keepAliveTimeout: keepAliveMs });
  // the address first: a second start by mistake must not touch the journal of the first
  await listen(server, host, port);
  const bound = (server.address() as AddressInfo).port;
  const url = `http://${host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host}:${bound}`;
  const ledger = new Ledger(join(dataDir, "toss"));
  const platform = createDataPlatform(join(dataDir, "data-platform"));
  const sandbox: Sandbox = {
    settings: { secretKey, clientKey, webhookUrls, timeScale, confirmMs, merchantName },
    ledger,
    faults: new Faults(),
    webhooks: new WebhookSender(ledger, timeScale),
    calls: { confirm: 0, cancel: 0 },
    url,
  };
  const answer = createRouter(sandbox, platform);
  server.on("request", async (request, response) => {
    try {
      const call = await readCall(request);
      send(
        response,
        call ? await answer(call) : json(413, { code: "INVALID_REQUEST", message: "too large" }),
      );
    } catch (error) {
      console.error(
        `toss: ${request.method} ${request.url}: ${error instanceof Error ? error.stack : error}`,
      );
      if (!response.headersSent)
        send(response, json(500, { code: "UNKNOWN_ERROR", message: "sandbox failure" }));
    }
  });
  sandbox.webhooks.start();
  const sweep = setInterval(() => expirePayments(sandbox), sweepMs);

  return { port: bound, url, close };

  async function close(): Promise<void> {
    clearInterval(sweep);
    sandbox.webhooks.stop();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
    ledger.close();
    platform.close();
  }
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}
