import { Redis, type RedisConfigNodejs } from "@upstash/redis";
import { TemporaryRedis } from "../redis/temporary-redis";
import { createRedisRest, type RedisRestOptions } from "./create-redis-rest";

/** A real Redis and a gateway in front of it, with tokens `first` and `second` for two databases. */
export async function startTestGateway(options: Partial<RedisRestOptions> = {}) {
  const redis = await TemporaryRedis.start();
  const gateway = await createRedisRest({
    redisUrl: redis.url,
    tokens: "first=0,second=1",
    faults: true,
    ...options,
  });
  const url = `http://127.0.0.1:${gateway.port}`;
  return {
    redis,
    url,
    sdk: (config: Partial<RedisConfigNodejs> = {}) =>
      new Redis({ url, token: "first", retry: { retries: 0 }, enableTelemetry: false, ...config }),
    call: (path: string, init: RequestInit & { token?: string | null; base64?: boolean } = {}) => {
      const headers = new Headers(init.headers);
      if (init.token !== null) headers.set("authorization", `Bearer ${init.token ?? "first"}`);
      if (init.base64) headers.set("upstash-encoding", "base64");
      return fetch(`${url}${path}`, { method: init.body === undefined ? "GET" : "POST", ...init, headers });
    },
    fault: (wish: object, token = "first") =>
      fetch(`${url}/sandbox/faults`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}` },
        body: JSON.stringify(wish),
      }),
    end: async () => {
      await gateway.close();
      await redis.remove();
    },
  };
}

export type TestGateway = Awaited<ReturnType<typeof startTestGateway>>;
