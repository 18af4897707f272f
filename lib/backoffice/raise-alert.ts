import type { Reader } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import type { AlertSeverity } from "@/prisma/generated/enums";

type Problem = {
  kind: string;
  subject: string;
  severity: AlertSeverity;
  title: string;
  detail?: Record<string, unknown>;
};

/** One open alert per kind and subject: the same problem again is counted, not told again. */
export async function raiseAlert(
  db: Reader,
  { kind, subject, severity, title, detail = {} }: Problem,
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO alerts (id, kind, subject, severity, title, detail)
    VALUES (${newId()}::uuid, ${kind}, ${subject}, ${severity}::"AlertSeverity", ${title}, ${JSON.stringify(detail)}::jsonb)
    ON CONFLICT (kind, subject) WHERE status = 'OPEN'
    DO UPDATE SET count = alerts.count + 1, seen_at = now(), detail = excluded.detail`;
}
