import type { Tx } from "@/lib/platform/database";

/**
 * Whoever asks the provider, and whoever ends an order, locks its row first. Waiting here lets the statement that follows
 * see what the other wrote: one that had begun before would still see the payments as they were.
 */
export async function lockOrderRow(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM orders WHERE id = ${id}::uuid FOR UPDATE`;
}
