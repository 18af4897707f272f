import { expect, test } from "vitest";
import { raiseAlert } from "@/lib/backoffice/raise-alert";
import { database } from "@/lib/platform/database";
import { watchFunnel } from "./watch-funnel";

// Read on first use: to this file Redis is a port nobody listens at.
process.env.UPSTASH_REDIS_REST_URL = "http://127.0.0.1:65535";
process.env.LOG_LEVEL = "silent";

const alerts = () => database().alert.findMany({ where: { kind: "funnel" } });

test("without Redis nobody is alarmed, no incident counts as over, and the job does not fail", async () => {
  expect(await watchFunnel()).toBe("unknown");
  expect(await alerts()).toEqual([]);
  const open = { kind: "funnel", subject: "conversion", severity: "WARNING", title: "" } as const;
  await raiseAlert(database(), open);
  expect(await watchFunnel()).toBe("unknown");
  expect(await alerts()).toMatchObject([{ status: "OPEN", count: 1 }]);
});
