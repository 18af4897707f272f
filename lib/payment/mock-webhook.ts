import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { env } from "@/lib/platform/env";
import { Won } from "@/lib/platform/money";

export const MockEvent = z
  .strictObject({
    providerEventId: z.string().min(1).max(200),
    orderNumber: z.string().regex(/^\d{8}-[0-9A-Z]{8,16}$/),
    type: z.enum(["AUTHORIZED", "FAILED"]),
    amount: Won,
  })
  .describe("`mock`: whether the provider has the money.");
export type MockEvent = z.output<typeof MockEvent>;

/** The secret of the mock provider; null where there is none, and wherever real money moves. */
export function mockSecret(): string | null {
  const { MOCK_WEBHOOK_SECRET: secret, TOSS_SECRET_KEY: tossKey } = env();
  return secret && !tossKey.startsWith("live_") ? secret : null;
}

/** HMAC-SHA256 of the raw body, in hex. */
export function isSignedBy(secret: string, rawBody: string, signature: string | null): boolean {
  const expected = createHmac("sha256", secret).update(rawBody).digest();
  const given = Buffer.from((signature ?? "").replace(/^sha256=/, ""), "hex");
  return given.length === expected.length && timingSafeEqual(given, expected);
}
