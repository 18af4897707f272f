import type { Reader } from "@/lib/platform/database";
import type { AlertSeverity } from "@/prisma/generated/enums";
import { closeAlert } from "./close-alert";
import { raiseAlert } from "./raise-alert";

type Found = { subject: string; severity: AlertSeverity; title: string; detail?: Record<string, unknown> };

/** These are all problems of their kind there are: each is told, and what was told before and is no more is closed. */
export async function syncAlerts(db: Reader, kind: string, problems: readonly Found[]): Promise<void> {
  for (const problem of problems) await raiseAlert(db, { kind, ...problem });
  const still = new Set(problems.map(({ subject }) => subject));
  const open = await db.alert.findMany({ where: { kind, status: "OPEN" }, select: { subject: true } });
  for (const { subject } of open) if (!still.has(subject)) await closeAlert(db, kind, subject);
}
