import { database } from "@/lib/platform/database";

/** The provider has shown that nothing can have happened: the attempt is as it was before anybody asked. */
export async function releaseClaim(id: string): Promise<void> {
  await database().$executeRaw`
    UPDATE payments SET claimed_at = NULL, asked_key = NULL, check_at = NULL, attempt = attempt + 1
    WHERE id = ${id}::uuid AND status = 'REQUESTED' AND claimed_at IS NOT NULL`;
}
