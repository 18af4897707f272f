import { log } from "@/lib/platform/log";
import { recover } from "@/lib/platform/recover";
import { lapseCharge } from "./move-lapse-charge";
import { listLapsedCharges } from "./queries";

const batchSize = 200;

/** Finishes what its shopper has left. */
export async function lapseCharges(): Promise<number> {
  const lapsed = await listLapsedCharges(batchSize);
  for (const id of lapsed)
    await recover(
      () => lapseCharge(id),
      async (error) => log().error({ paymentId: id, err: error }, "a charge could not be closed"),
    );
  return lapsed.length;
}
