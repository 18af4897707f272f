/**
 * What the application reads: what the environment says, and the stand-ins for what it does not.
 * @param {{ env: Record<string, string | undefined>, plan: import("./stand-in-plan.mjs").StandInPlan }} options
 * @returns {NodeJS.ProcessEnv}
 */
export function appEnvironment({ env, plan }) {
  const { secrets, needed } = plan;
  return {
    NEXTAUTH_URL: plan.shopUrl,
    NEXTAUTH_SECRET: secrets.NEXTAUTH_SECRET,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secrets.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
    METRICS_TOKEN: secrets.METRICS_TOKEN,
    MOCK_WEBHOOK_SECRET: secrets.MOCK_WEBHOOK_SECRET,
    NEXT_TELEMETRY_DISABLED: "1",
    ...env,
    DATABASE_URL: plan.databaseUrl,
    UPSTASH_REDIS_REST_URL: plan.redisRestUrl,
    UPSTASH_REDIS_REST_TOKEN: plan.redisRestToken,
    TOSS_SECRET_KEY: plan.tossSecretKey,
    TOSS_CLIENT_KEY: plan.tossClientKey,
    TOSS_API_URL: plan.tossUrl,
    TOSS_SDK_URL: plan.tossSdkUrl,
    DATA_PLATFORM_URL: plan.dataPlatformUrl,
    ...(needed.inngest && {
      INNGEST_EVENT_KEY: secrets.INNGEST_EVENT_KEY,
      INNGEST_SIGNING_KEY: secrets.INNGEST_SIGNING_KEY,
      INNGEST_BASE_URL: plan.inngestUrl,
    }),
    ...(needed.mailbox && { MAILBOX_DIR: plan.mailboxDir }),
  };
}
