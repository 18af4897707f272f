import { newId } from "@/lib/platform/ids";
import { type OwnToss, startOwnToss } from "@/lib/testing/toss-shop";
import { createToss } from "./toss";

/** Does not wait as long as a shop would. */
export const hastyToss = createToss({ answerMs: 400, listMs: 2_000 });

/** A Toss of this test file's own, with payments as our own rows know them. */
export async function startShakyToss() {
  const sandbox = await startOwnToss();
  return {
    ...sandbox,
    /** The shopper has agreed to it in the window. */
    authorized: (fields: Record<string, unknown> = {}) => authorized(sandbox, fields),
    /** And the shop has taken the money. */
    paidAsAsked: async (fields: Record<string, unknown> = {}) => {
      const asked = await authorized(sandbox, fields);
      const { kind } = await hastyToss.confirm(asked);
      if (kind !== "approved") throw new Error(`a payment that is confirmed was ${kind}`);
      return asked;
    },
    switchOn: (name: string, orderId: string) => sandbox.api("POST", `/sandbox/${name}`, { orderId }),
  };
}

async function authorized(sandbox: OwnToss, fields: Record<string, unknown>) {
  const { paymentKey, orderId, amount } = await sandbox.authorize(fields);
  return { paymentKey, providerOrderId: orderId, amount, idempotencyKey: newId() };
}
