import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import type { InngestFunction } from "inngest";
import { serve } from "inngest/node";
import { endedFunctions, failingFunctions } from "./sample-failures.ts";
import { flowFunctions, triggeredFunctions } from "./sample-flow.ts";
import { createSampleKit, type SampleKit } from "./sample-kit.ts";
import { meetingFunctions, stepFunctions } from "./sample-steps.ts";

export type Mode = "plain" | "checkpoint" | "cloud" | "stream";

export const SIGNING_KEY = `signkey-test-${"0123456789abcdef".repeat(4)}`;
export const EVENT_KEY = "evt-key-1";

const makers: ((kit: SampleKit) => InngestFunction.Any[])[] = [
  stepFunctions,
  meetingFunctions,
  failingFunctions,
  endedFunctions,
  flowFunctions,
  triggeredFunctions,
];

/** The sample app on a port of its own: the unmodified SDK behind `inngest/node`. */
export async function startApp(port = 0) {
  let listen: (listener: RequestListener) => void = () => undefined;
  const listener = new Promise<RequestListener>((resolve) => {
    listen = resolve;
  });
  const load = { active: 0, most: 0 };
  const server = createServer(async (request, response) => {
    load.active++;
    load.most = Math.max(load.most, load.active);
    response.on("close", () => load.active--);
    (await listener)(request, response);
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const actualPort = (server.address() as AddressInfo).port;

  function connect(sandboxUrl: string, mode: Mode) {
    const keys = { isDev: false, signingKey: SIGNING_KEY, eventKey: EVENT_KEY };
    const kit = createSampleKit({ baseUrl: sandboxUrl, ...(mode === "cloud" ? keys : { isDev: true }) });
    const functions = makers.flatMap((make) => make(kit));
    listen(serve({ client: kit.inngest, functions, streaming: mode === "stream" }));
    return kit;
  }
  function stop(): Promise<unknown> {
    const stopped = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    return stopped;
  }
  return { port: actualPort, url: `http://127.0.0.1:${actualPort}/api/inngest`, load, connect, stop };
}
