import { claimSeconds } from "@/lib/payment/claim-payment";
import { database } from "@/lib/platform/database";

const firstPauseMs = 40;
const longestPauseMs = 800;

/** Somebody else is asking about this payment: waits until they have heard, or their time is over. */
export async function waitForOutcome(id: string): Promise<void> {
  const giveUpAt = Date.now() + claimSeconds() * 1_000;
  for (let pauseMs = firstPauseMs; Date.now() < giveUpAt; pauseMs = Math.min(pauseMs * 1.6, longestPauseMs)) {
    const payment = await database().payment.findUnique({
      where: { id },
      select: { status: true, claimedAt: true },
    });
    if (payment?.status !== "REQUESTED" || !payment.claimedAt) return;
    await pause(pauseMs);
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
