import type { Reader } from "@/lib/platform/database";

/** The problem is over, or somebody has decided about it. Coming back, it is told anew. */
export async function closeAlert(db: Reader, kind: string, subject: string): Promise<void> {
  await db.$executeRaw`
    UPDATE alerts SET status = 'CLOSED', closed_at = now()
    WHERE kind = ${kind} AND subject = ${subject} AND status = 'OPEN'`;
}
