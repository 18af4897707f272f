/** Every setting the application cannot do without; addresses at which nobody listens. */
export const completeEnvironment = {
  NODE_ENV: "test",
  DATABASE_URL: "postgres://nobody@127.0.0.1:1/none",
  UPSTASH_REDIS_REST_URL: "http://127.0.0.1:1",
  UPSTASH_REDIS_REST_TOKEN: "token",
  TOSS_SECRET_KEY: "test_sk_secret",
  TOSS_CLIENT_KEY: "test_ck_client",
  NEXTAUTH_SECRET: "a secret of at least 32 characters",
  NEXTAUTH_URL: "http://localhost:3000",
} as const;
