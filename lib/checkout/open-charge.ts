import type { Actor } from "@/lib/identity/views";
import { idempotencyKeyReused } from "@/lib/order/refusals";
import { createPayment, type NewPayment } from "@/lib/payment/create-payment";
import { findAttemptOfKey } from "@/lib/payment/queries";
import type { OpenCharge } from "@/lib/payment/schemas";
import type { PaymentAttempt } from "@/lib/payment/views";
import { database, inTransaction } from "@/lib/platform/database";
import { databaseCodes } from "@/lib/platform/database-codes";
import { newId } from "@/lib/platform/ids";
import { type Limit, requireWithin } from "@/lib/platform/limit";
import { maxWon } from "@/lib/platform/money";
import { recover } from "@/lib/platform/recover";
import { invalidRequest } from "@/lib/platform/refusals";
import { requestHash as hashOf } from "@/lib/platform/request-hash";
import { getBalance } from "@/lib/wallet/queries";
import { attemptView } from "./attempt-view";

const perUser: Limit = { name: "charge:user", times: 30, seconds: 600 };

/** A deposit is expected under the name of whose balance it is. */
type Payer = Pick<Actor, "id" | "name">;

/** Begins to put money on one's balance: a payment to confirm like any other. */
export async function openCharge(payer: Payer, input: OpenCharge, key: string): Promise<PaymentAttempt> {
  const { id: userId, name: customerName } = payer;
  const requestHash = hashOf({ charge: input });
  const view = (attempt: NewPayment) =>
    attemptView(attempt, { orderNumber: null, orderName: "단골 잔액 충전", customerName });
  const before = await findAgain(userId, key, requestHash);
  if (before) return view(before);
  await requireWithin(perUser, userId);
  await requireRoom(userId, input.amount);
  const attempt = newCharge({ userId, key, requestHash }, input);
  await recover(
    () => inTransaction((tx) => createPayment(tx, attempt, { kind: "ORDERER", id: userId })),
    async (error) => {
      if (!databaseCodes(error).includes("23505")) throw error;
    },
  );
  // Of several equal requests at once, the one that was written.
  return view((await findAgain(userId, key, requestHash)) ?? attempt);
}

async function findAgain(userId: string, key: string, requestHash: string): Promise<NewPayment | null> {
  const before = await findAttemptOfKey(database(), { userId, idempotencyKey: key });
  if (before && before.requestHash !== requestHash) throw idempotencyKeyReused();
  return before;
}

/** Told before any money moves; whoever fills the wallet meanwhile gets the money back. */
async function requireRoom(userId: string, amount: number): Promise<void> {
  const { balance } = await getBalance(userId);
  if (balance + amount <= maxWon) return;
  const message = "잔액은 20억 원까지 보관할 수 있어요. 금액을 줄여 주세요.";
  throw invalidRequest({ where: "body", issues: [{ path: "amount", message }] }, message);
}

function newCharge(
  { userId, key, requestHash }: { userId: string; key: string; requestHash: string },
  { amount, method }: OpenCharge,
): NewPayment {
  const id = newId();
  return {
    ...{ id, purpose: "CHARGE", orderId: null, userId, idempotencyKey: key, requestHash },
    ...{ method, provider: "TOSS", providerOrderId: `charge-${id}`, amount, balancePart: 0 },
  };
}
