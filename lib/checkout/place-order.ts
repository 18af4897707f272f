import { productNotOnSale } from "@/lib/catalog/refusals";
import { holdIssue } from "@/lib/coupon/hold-issue";
import { lockIssue } from "@/lib/coupon/lock-issue";
import { forgetGate } from "@/lib/inventory/gate";
import { queueForVariants } from "@/lib/inventory/queue-for-variants";
import { reserveStock } from "@/lib/inventory/reserve-stock";
import type { StockLine } from "@/lib/inventory/sum-lines";
import { throughGate } from "@/lib/inventory/through-gate";
import { createOrder, type NewOrder } from "@/lib/order/create-order";
import { findPlacedOrder } from "@/lib/order/queries";
import { idempotencyKeyReused } from "@/lib/order/refusals";
import { assert } from "@/lib/platform/assert";
import { database, inTransaction, type Tx } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { recover } from "@/lib/platform/recover";
import { Refusal } from "@/lib/platform/refusal";
import { requestHash as hashOf } from "@/lib/platform/request-hash";
import { hasOffer } from "@/lib/waitlist/has-offer";
import { afterPaid } from "./after-paid";
import { afterPlaced } from "./after-placed";
import { type DraftOrder, draftFromItems, draftFromSheet } from "./draft-order";
import { findUnusual } from "./find-unusual";
import { handOverOffers } from "./hand-over-offers";
import { isFree, payNothing } from "./pay-nothing";
import { reservationReference } from "./reservation-reference";
import type { PlaceOrder } from "./schemas";

/** Makes one order of a sheet, or of a request with a key, however often it is asked, and answers with its number. */
export async function placeOrder(
  userId: string,
  input: PlaceOrder,
  requestKey: string | null,
): Promise<string> {
  const sheetId = "orderSheetId" in input ? input.orderSheetId : null;
  const request = { userId, sheetId, requestKey, requestHash: requestKey ? hashOf(input) : null };
  const before = await findAgain(request);
  if (before) return before;
  // Of several equal requests at once one is first. The others run into what it has taken: its stock, its coupon.
  return recover(
    async () => (await placeNew(request, input)) ?? findFirst(request),
    async (error) => {
      const first = error instanceof Refusal ? await findAgain(request) : null;
      if (first) return first;
      throw error;
    },
  );
}

type Request = {
  userId: string;
  sheetId: string | null;
  requestKey: string | null;
  requestHash: string | null;
};

/** The first request's order, unless the key belongs to another request. */
async function findAgain({ requestHash, ...request }: Request): Promise<string | null> {
  const placed = await findPlacedOrder(database(), request);
  if (placed?.requestHash && requestHash && placed.requestHash !== requestHash) throw idempotencyKeyReused();
  return placed?.number ?? null;
}

async function findFirst(request: Request): Promise<string> {
  const first = await findAgain(request);
  assert(first, "who could not place the order finds the one that was placed");
  return first;
}

/** Null when an equal request has just placed it. */
async function placeNew(request: Request, input: PlaceOrder): Promise<string | null> {
  if (!("orderSheetId" in input))
    return sell(request, input.items, () => draftFromItems(request.userId, input));
  const draft = await draftFromSheet(request.userId, input.orderSheetId);
  return sell(request, draft.lines, async () => draft);
}

/** The gate comes first: who plainly comes too late has not troubled the database. */
async function sell(
  { userId, sheetId, requestKey, requestHash }: Request,
  lines: readonly StockLine[],
  makeDraft: () => Promise<DraftOrder>,
): Promise<string | null> {
  // Equal requests are one purchase to the gate: it lets them through together and takes once.
  const operationId = sheetId ?? (requestKey ? `${userId}:${requestKey}` : newId());
  const place = async () => {
    const order = { ...(await makeDraft()), requestKey, requestHash };
    const variantIds = order.lines.map(({ variantId }) => variantId);
    const placed = await queueForVariants(variantIds, () => inTransaction((tx) => write(tx, order)));
    if (!placed) return null;
    // What was kept for this buyer was never the gate's to count.
    if (placed.fromOffer) await forgetGate(variantIds);
    afterPlaced(order);
    if (isFree(order)) await afterPaid(order);
    return order.number;
  };
  return throughGate(operationId, lines, place, (shortages) =>
    hasOffer(
      userId,
      shortages.map(({ variantId }) => variantId),
    ),
  );
}

/** Null when somebody else has just placed it. The stock comes last: its rows are what other buyers wait for. */
async function write(tx: Tx, order: NewOrder): Promise<{ fromOffer: boolean } | null> {
  const { id: orderId, userId, couponIssueId: issueId, lines } = order;
  const actor = { kind: "ORDERER", id: userId } as const;
  if (issueId) await lockIssue(tx, { issueId, userId });
  if (!(await createOrder(tx, order, actor))) return null;
  if (issueId) await holdIssue(tx, { issueId, orderId });
  const variantIds = lines.map(({ variantId }) => variantId);
  const { suspended, offerIds } = await findUnusual(tx, { userId, variantIds });
  if (suspended.length > 0) throw productNotOnSale(suspended);
  const fromOffer = await handOverOffers(tx, { offerIds, lines, actor });
  const reference = reservationReference({ id: orderId, reservation: 1 });
  await reserveStock(tx, { orderId, reference, actor, lines });
  if (isFree(order)) await payNothing(tx, order, actor);
  return { fromOffer };
}
