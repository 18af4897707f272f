import { type PlannedLine, type PlannedOrder, sum } from "./plan-orders";

const hourMs = 3_600_000;

type Step<Status extends string> = { act: string; to: Status; at: Date; by: "ORDERER" | "SELLER" | "SYSTEM" };
type OrderStep = Step<
  | "CREATED"
  | "PAYMENT_PENDING"
  | "PAID"
  | "EXPIRED"
  | "CANCELED"
  | "REFUNDED"
  | "PARTIALLY_CANCELED"
  | "COMPLETED"
>;
type ItemStep = Step<
  | "PENDING_PAYMENT"
  | "PAID"
  | "PREPARING"
  | "DISPATCHED"
  | "IN_TRANSIT"
  | "DELIVERED"
  | "CONFIRMED"
  | "CANCEL_PROCESSING"
  | "CANCELED"
>;

export type LivedOrder = {
  plan: PlannedOrder;
  steps: OrderStep[];
  items: { line: PlannedLine; steps: ItemStep[]; canceled: boolean }[];
  paidAt: Date | null;
  endedAt: Date | null;
  refund: { at: Date; amount: number; lines: (PlannedLine & { shippingRefund: number })[] } | null;
};

/** What has happened to a planned order until now, step by step. */
export function liveOrder(plan: PlannedOrder, now: Date): LivedOrder {
  const at = (hours: number) => new Date(plan.createdAt.getTime() + hours * hourMs);
  if (plan.fate === "expired")
    return unpaid(plan, { act: "expire", to: "EXPIRED", at: at(0.25), by: "SYSTEM" });
  if (plan.fate === "canceled")
    return unpaid(plan, { act: "cancel", to: "CANCELED", at: at(0.1), by: "ORDERER" });
  const paidAt = at(0.04);
  const refundedAt = at(2);
  const gone =
    refundedAt > now
      ? []
      : plan.lines.slice(0, plan.fate === "refunded" ? undefined : plan.fate === "partly-refunded" ? 1 : 0);
  const items = plan.lines.map((line) => {
    const canceled = gone.includes(line);
    const steps = canceled ? canceledSteps(plan, at, paidAt) : deliveredSteps(plan, at, paidAt, now);
    return { line, canceled, steps };
  });
  const refund = gone.length ? refundOf(plan, gone, refundedAt) : null;
  const done = items.flatMap(({ steps }) => steps.filter(({ to }) => to === "DELIVERED"))[0]?.at ?? null;
  const steps: OrderStep[] = [
    placed(plan),
    { act: "requestPayment", to: "PAYMENT_PENDING", at: at(0.02), by: "ORDERER" },
    { act: "pay", to: "PAID", at: paidAt, by: "SYSTEM" },
    ...(refund ? [refundStep(gone.length === plan.lines.length, refundedAt)] : []),
    ...(done ? [{ act: "complete", to: "COMPLETED" as const, at: done, by: "SYSTEM" as const }] : []),
  ];
  const endedAt = gone.length === plan.lines.length ? refundedAt : done;
  return { plan, steps, items, paidAt, endedAt, refund };
}

const placed = (plan: PlannedOrder): OrderStep => ({
  act: "place",
  to: "CREATED",
  at: plan.createdAt,
  by: "ORDERER",
});

const refundStep = (all: boolean, at: Date): OrderStep =>
  all
    ? { act: "refundAll", to: "REFUNDED", at, by: "SYSTEM" }
    : { act: "refundPart", to: "PARTIALLY_CANCELED", at, by: "SYSTEM" };

function unpaid(plan: PlannedOrder, end: OrderStep): LivedOrder {
  const steps: ItemStep[] = [
    { act: "place", to: "PENDING_PAYMENT", at: plan.createdAt, by: "ORDERER" },
    { act: end.act, to: "CANCELED", at: end.at, by: end.by },
  ];
  const items = plan.lines.map((line) => ({ line, steps, canceled: false }));
  return { plan, steps: [placed(plan), end], items, paidAt: null, endedAt: end.at, refund: null };
}

function canceledSteps(plan: PlannedOrder, at: (hours: number) => Date, paidAt: Date): ItemStep[] {
  return [
    { act: "place", to: "PENDING_PAYMENT", at: plan.createdAt, by: "ORDERER" },
    { act: "pay", to: "PAID", at: paidAt, by: "SYSTEM" },
    { act: "startCancel", to: "CANCEL_PROCESSING", at: at(1.98), by: "ORDERER" },
    { act: "cancel", to: "CANCELED", at: at(2), by: "SYSTEM" },
  ];
}

function deliveredSteps(
  plan: PlannedOrder,
  at: (hours: number) => Date,
  paidAt: Date,
  now: Date,
): ItemStep[] {
  const slow = (plan.createdAt.getTime() / 1000) % 14;
  const steps: ItemStep[] = [
    { act: "place", to: "PENDING_PAYMENT", at: plan.createdAt, by: "ORDERER" },
    { act: "pay", to: "PAID", at: paidAt, by: "SYSTEM" },
    { act: "prepare", to: "PREPARING", at: at(4 + slow), by: "SELLER" },
    { act: "dispatch", to: "DISPATCHED", at: at(20 + slow), by: "SELLER" },
    { act: "transit", to: "IN_TRANSIT", at: at(26 + slow), by: "SYSTEM" },
    { act: "deliver", to: "DELIVERED", at: at(50 + slow), by: "SYSTEM" },
    { act: "confirm", to: "CONFIRMED", at: at(50 + slow + 7 * 24), by: "SYSTEM" },
  ];
  return steps.filter((step) => step.at <= now);
}

/** A seller's shipping comes back when all of the seller's goods are cancelled. */
function refundOf(
  plan: PlannedOrder,
  gone: readonly PlannedLine[],
  at: Date,
): NonNullable<LivedOrder["refund"]> {
  const kept = new Set(
    plan.lines.filter((line) => !gone.includes(line)).map(({ variant }) => variant.product.sellerId),
  );
  const lines = gone.map((line) => ({
    ...line,
    shippingRefund: kept.has(line.variant.product.sellerId) ? 0 : line.shippingFee,
  }));
  return { at, lines, amount: sum(lines, ({ lineTotal, shippingRefund }) => lineTotal + shippingRefund) };
}
