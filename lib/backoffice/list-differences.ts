import { database } from "@/lib/platform/database";
import { differencesFromToss } from "./invariants-of-toss";

/** One payment of which Toss and we do not have the same: what is left of it after cancels, there and here. */
export type Difference = {
  paymentKey: string;
  providerOrderId: string;
  /** Null when we know no such payment. */
  paymentId: string | null;
  status: string | null;
  toss: number;
  ours: number;
};

export async function listDifferences(): Promise<Difference[]> {
  const rows =
    await database().$queryRaw<(Omit<Difference, "toss" | "ours"> & Record<"toss" | "ours", bigint>)[]>(
      differencesFromToss,
    );
  return rows.map((row) => ({ ...row, toss: Number(row.toss), ours: Number(row.ours) }));
}
