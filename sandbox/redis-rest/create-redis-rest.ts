import { createServer, type ServerResponse } from "node:http";
import { Gateway } from "./gateway";
import { RedisPool } from "./redis-pool";
import { TokenBook } from "./token-book";

export interface RedisRestOptions {
  redisUrl: string;
  /** `token=database` pairs, separated by commas. */
  tokens: string;
  host?: string;
  port?: number;
  faults?: boolean;
  connectionsPerDatabase?: number;
  connectTimeoutMs?: number;
  replyTimeoutMs?: number;
  bodyLimitBytes?: number;
  log?: (line: string) => void;
}

export interface RedisRest {
  port: number;
  close: () => Promise<void>;
}

const goodbyeMs = 1_000;

/** The Upstash REST protocol in front of a plain Redis. */
export async function createRedisRest(options: RedisRestOptions): Promise<RedisRest> {
  const { host = "127.0.0.1", port = 0, log = () => {} } = options;
  const pool = new RedisPool({
    url: new URL(options.redisUrl),
    connectionsPerDatabase: options.connectionsPerDatabase ?? 2,
    connectTimeoutMs: options.connectTimeoutMs ?? 1_000,
    replyTimeoutMs: options.replyTimeoutMs ?? 10_000,
    log,
  });
  const gateway = new Gateway({
    pool,
    tokens: new TokenBook(options.tokens),
    faults: options.faults ?? false,
    bodyLimitBytes: options.bodyLimitBytes ?? 10 * 1024 * 1024,
    log,
  });
  // Longer than callers keep idle connections, so that none is closed under a request on its way.
  const server = createServer(
    { keepAliveTimeout: 75_000, requestTimeout: 60_000 },
    async (request, response) => {
      const answer = await gateway.answer(request);
      if (answer) write(response, answer.status, answer.json);
      else request.socket.destroy();
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve());
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : port,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      const hurry = setTimeout(() => server.closeAllConnections(), goodbyeMs);
      await closed;
      clearTimeout(hurry);
      pool.close();
    },
  };
}

function write(response: ServerResponse, status: number, json: string): void {
  response.writeHead(status, [
    "content-type",
    "application/json",
    "content-length",
    String(Buffer.byteLength(json)),
    // One Redis behind the gateway: whoever reads sees what was written before.
    "upstash-sync-token",
    "single",
  ]);
  response.end(json);
}
