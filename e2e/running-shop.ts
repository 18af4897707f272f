import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

interface Account {
  email: string;
  password: string;
}

export interface RunningShop {
  url: string;
  databaseUrl: string;
  redisUrl?: string;
  redisRestUrl: string;
  redisRestToken: string;
  tossUrl?: string;
  tossSecretKey: string;
  mockWebhookSecret: string;
  inngestUrl?: string;
  dataPlatformUrl: string;
  mailboxUrl?: string;
  accounts: { admin: Account; seller: Account; shopper: Account };
  pids: Record<string, number>;
}

/** Where every part of the shop under test is: as `npm test` says, or as `npm start` has written. */
export function runningShop(): RunningShop {
  const shop = findRunningShop();
  if (!shop) throw new Error("No shop is running. Start one with `npm start`, or run `npm test -- e2e`.");
  return shop;
}

export function findRunningShop(): RunningShop | null {
  const file = path.join(process.cwd(), ".data/run.json");
  const text = process.env.DANGOL_RUN ?? (existsSync(file) ? readFileSync(file, "utf8") : null);
  return text ? (JSON.parse(text) as RunningShop) : null;
}
