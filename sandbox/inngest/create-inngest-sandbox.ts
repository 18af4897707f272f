import type { AddressInfo } from "node:net";
import { startCronClock } from "./cron-clock.ts";
import { dashboardRoutes } from "./dashboard/dashboard-routes.ts";
import { executeJob } from "./execute-job.ts";
import { protocolRoutes } from "./protocol-routes.ts";
import { restore } from "./restore.ts";
import { type Route, serveHttp } from "./serve-http.ts";
import { isHeard, takeEvent } from "./take-event.ts";
import { watchApps } from "./watch-apps.ts";
import { createWorld, type SandboxOptions } from "./world.ts";

interface InngestSandbox {
  port: number;
  url: string;
  close(): Promise<void>;
}

/** A server the unmodified `inngest` package talks to as to the real one; its state survives any end of the process. */
export async function createInngestSandbox(
  given: SandboxOptions & { host?: string; port?: number },
): Promise<InngestSandbox> {
  const { host = "127.0.0.1", port = 0, ...options } = given;
  const routes: Route[] = [];
  let settle = () => {};
  const kind = options.signingKey ? "cloud" : "dev";
  const server = serveHttp(routes, { "x-inngest-server-kind": kind }, () => settle());
  // The port first: whoever finds it taken must not touch the files of the server that has it.
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const world = createWorld(options);
  settle = () => world.store.commit();
  routes.push(...protocolRoutes(world), ...dashboardRoutes(world));
  world.execute = (run, job) => executeJob(world, run, job);
  world.announce = (name, data) => {
    if (isHeard(world, name)) takeEvent(world, { name, data });
  };
  restore(world);
  startCronClock(world);
  watchApps(world);

  const { port: actualPort } = server.address() as AddressInfo;
  return {
    port: actualPort,
    url: `http://${host}:${actualPort}`,
    async close() {
      world.isClosed = true;
      world.timers.close();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      world.store.close();
    },
  };
}
