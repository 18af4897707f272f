import { z } from "zod";

const Env = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  /** The folder of the build, as `next build` was told it. */
  NEXT_DIST_DIR: z.string().default(".next/shop"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(10),
  /** Off behind a pooler that hands one connection to many, and cannot keep prepared statements apart. */
  DATABASE_PREPARE: z.enum(["on", "off"]).default("on"),
  UPSTASH_REDIS_REST_URL: z.url(),
  UPSTASH_REDIS_REST_TOKEN: z.string().min(1),
  TOSS_SECRET_KEY: z
    .string()
    .regex(/^(test|live)_sk_/, "a secret key of the API kind: test_sk_… or live_sk_…"),
  TOSS_CLIENT_KEY: z
    .string()
    .regex(/^(test|live)_ck_/, "a client key of the API kind: test_ck_… or live_ck_…"),
  TOSS_API_URL: z.url().default("https://api.tosspayments.com"),
  /** How long Toss may take to answer before what came of it counts as unknown. */
  TOSS_ANSWER_MS: z.coerce.number().int().min(100).max(60_000).default(20_000),
  TOSS_SDK_URL: z.url().default("https://js.tosspayments.com/v1"),
  NEXTAUTH_SECRET: z.string().min(32),
  NEXTAUTH_URL: z.url(),
  /** Signs the events of the mock payment provider; without it, and with live Toss keys, there is no such provider. */
  MOCK_WEBHOOK_SECRET: z.string().min(16).optional(),
  /** E-mails go there; without it into the folder MAILBOX_DIR, and without both nowhere. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.email().default("no-reply@dangol.kr"),
  MAILBOX_DIR: z.string().optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  RATE_LIMIT_SCALE: z.coerce.number().positive().default(1),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  /** The stock gate in Redis; without it the database alone says no. */
  GATE: z.enum(["on", "off"]).default("on"),
  KAKAO_CLIENT_ID: z.string().optional(),
  KAKAO_CLIENT_SECRET: z.string().optional(),
  NAVER_CLIENT_ID: z.string().optional(),
  NAVER_CLIENT_SECRET: z.string().optional(),
  GOOGLE_CLIENT_ID: z.string().optional(),
  GOOGLE_CLIENT_SECRET: z.string().optional(),
});

export type Env = z.output<typeof Env>;

let parsed: Env | undefined;

/** Read on first use, not on import: the build needs none of it. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

export function parseEnv(source: Record<string, string | undefined>): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = Env.safeParse(filled);
  if (!result.success) {
    const lines = result.error.issues.map(({ path, message }) => `  ${path.join(".")}: ${message}`);
    throw new Error(`The environment is not complete:\n${lines.join("\n")}`);
  }
  requireMatchingKeys(result.data);
  return result.data;
}

/** A live key with a sandbox address would charge real cards for play money orders, or the other way round. */
function requireMatchingKeys({ TOSS_SECRET_KEY, TOSS_CLIENT_KEY, TOSS_API_URL }: Env): void {
  const mode = (key: string) => key.slice(0, 4);
  if (mode(TOSS_SECRET_KEY) !== mode(TOSS_CLIENT_KEY)) {
    throw new Error(
      "TOSS_SECRET_KEY and TOSS_CLIENT_KEY are not a pair: one is a test key, the other a live key.",
    );
  }
  if (mode(TOSS_SECRET_KEY) === "live" && new URL(TOSS_API_URL).origin !== "https://api.tosspayments.com") {
    throw new Error(
      "A live Toss key belongs to https://api.tosspayments.com; TOSS_API_URL points elsewhere.",
    );
  }
}
