import { listDueChecks, listRefundsLeft } from "@/lib/payment/queries";
import { log } from "@/lib/platform/log";
import { recover } from "@/lib/platform/recover";
import { resolvePayment } from "./resolve-payment";
import { returnLatePayment } from "./return-late-payment";

const batchSize = 100;
const atOnce = 8;

/** A round ends after so many, so that the next one begins in time. */
const mostBatches = 20;

/**
 * Everything that is due to be asked about, and late money nobody has sent back yet; one that cannot be settled does not
 * keep the others waiting.
 */
export async function resolveDuePayments(): Promise<number> {
  let asked = 0;
  for (let batch = 1; batch <= mostBatches; batch += 1) {
    const due = await listDueChecks(batchSize);
    await each(due, resolvePayment);
    asked += due.length;
    if (due.length < batchSize) break;
  }
  await each(await listRefundsLeft(batchSize), returnLatePayment);
  return asked;
}

async function each(ids: readonly string[], work: (id: string) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < ids.length; at += atOnce)
    await Promise.all(ids.slice(at, at + atOnce).map((id) => workOrReport(id, work)));
}

const workOrReport = (id: string, work: (id: string) => Promise<unknown>): Promise<unknown> =>
  recover(
    () => work(id),
    async (error) => log().error({ id, err: error }, "a payment could not be settled"),
  );
