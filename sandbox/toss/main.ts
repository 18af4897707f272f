import { createTossSandbox } from "./create-toss-sandbox";

const {
  HOST,
  PORT,
  DATA_DIR,
  TOSS_SECRET_KEY,
  TOSS_CLIENT_KEY,
  WEBHOOK_URLS,
  TIME_SCALE,
  TOSS_MERCHANT_NAME,
} = process.env;

const sandbox = await createTossSandbox({
  host: HOST ?? "127.0.0.1",
  port: number("PORT", PORT, 8085),
  dataDir: required("DATA_DIR", DATA_DIR),
  secretKey: required("TOSS_SECRET_KEY", TOSS_SECRET_KEY, /^test_sk_\w+$/),
  clientKey: required("TOSS_CLIENT_KEY", TOSS_CLIENT_KEY, /^test_ck_\w+$/),
  webhookUrls: (WEBHOOK_URLS ?? "").split(",").flatMap((url) => url.trim() || []),
  timeScale: number("TIME_SCALE", TIME_SCALE, 60) || stop("TIME_SCALE is 0"),
  ...(TOSS_MERCHANT_NAME ? { merchantName: TOSS_MERCHANT_NAME } : {}),
}).catch((error: unknown) => stop(error instanceof Error ? error.message : String(error)));

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, async () => {
    await sandbox.close();
    process.exit(0);
  });
}

process.stdout.write(`${JSON.stringify({ ready: true, port: sandbox.port })}\n`);

function required(name: string, value: string | undefined, form = /./): string {
  return value && form.test(value) ? value : stop(`${name} is missing or not of the form ${form}`);
}

function number(name: string, value: string | undefined, otherwise: number): number {
  const read = value === undefined || value === "" ? otherwise : Number(value);
  return Number.isFinite(read) && read >= 0 ? read : stop(`${name} is not a number: ${value}`);
}

function stop(reason: string): never {
  console.error(`toss: ${reason}`);
  process.exit(1);
}
