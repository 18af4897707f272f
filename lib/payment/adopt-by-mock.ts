import type { Tx } from "@/lib/platform/database";

/** The mock provider finishes the window that is open, in the place of the one it was opened for. */
export async function adoptByMock(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE payments SET provider = 'MOCK' WHERE id = ${id}::uuid AND status = 'REQUESTED' AND claimed_at IS NULL`;
}
