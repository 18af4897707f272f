import { createInngestSandbox } from "./create-inngest-sandbox.ts";

const { env } = process;
const list = (text: string | undefined) =>
  text
    ?.split(",")
    .map((item) => item.trim())
    .filter(Boolean);

const sandbox = await createInngestSandbox({
  host: env.HOST || "127.0.0.1",
  port: Number(env.PORT || 8288),
  dataDir: env.DATA_DIR || ".data/inngest",
  signingKey: env.INNGEST_SIGNING_KEY || undefined,
  eventKeys: env.INNGEST_EVENT_KEY ? list(env.INNGEST_EVENT_KEY) : undefined,
  sdkUrls: list(env.SDK_URLS) ?? [],
  checkpointing: env.INNGEST_CHECKPOINT !== "0",
  speed: Number(env.INNGEST_SPEED || 1),
  retryMs: env.INNGEST_RETRY_MS ? Number(env.INNGEST_RETRY_MS) : undefined,
  log: (line) => process.stderr.write(`${new Date().toISOString()} inngest: ${line.replaceAll("\n", " ")}\n`),
});

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => void sandbox.close().then(() => process.exit(0)));
}
process.stdout.write(`${JSON.stringify({ ready: true, port: sandbox.port })}\n`);
