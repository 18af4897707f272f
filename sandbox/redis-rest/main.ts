import { createRedisRest } from "./create-redis-rest";

const { HOST, PORT, REDIS_URL, TOKENS, FAULTS } = process.env;
const log = (line: string) => process.stderr.write(`redis-rest: ${line}\n`);

const gateway = await createRedisRest({
  host: HOST || "127.0.0.1",
  port: Number(PORT ?? 0),
  redisUrl: REDIS_URL || "redis://127.0.0.1:63790",
  tokens: TOKENS ?? "",
  faults: FAULTS === "1",
  log,
}).catch((error: Error) => {
  log(error.message);
  process.exit(1);
});

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => gateway.close().then(() => process.exit(0)));
}
process.stdout.write(`${JSON.stringify({ ready: true, port: gateway.port })}\n`);
