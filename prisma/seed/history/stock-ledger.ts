import { groupBy } from "@/lib/platform/group-by";
import { seedId } from "@/prisma/seed/seed-id";
import type { SeededVariant } from "@/prisma/seed/write-catalogue";
import type { LivedOrder } from "./live-order";

type Kind = "INBOUND" | "OUTBOUND" | "RESERVE" | "RELEASE" | "CONFIRM" | "RESTORE";
type Fact = {
  variantId: string;
  kind: Kind;
  quantity: number;
  at: Date;
  reference: string;
  orderId: string | null;
  actorId: string | null;
  reason: string;
};

const effect: Record<Kind, { onHand: number; reserved: number }> = {
  INBOUND: { onHand: 1, reserved: 0 },
  OUTBOUND: { onHand: -1, reserved: 0 },
  RESERVE: { onHand: 0, reserved: 1 },
  RELEASE: { onHand: 0, reserved: -1 },
  CONFIRM: { onHand: -1, reserved: -1 },
  RESTORE: { onHand: 1, reserved: 0 },
};

/** Every movement of every variant in the order of time, each with what it left behind. */
export function stockLedger(orders: readonly LivedOrder[], variants: readonly SeededVariant[], now: Date) {
  const sales = inTime(orders.flatMap(factsOf));
  const bySale = groupBy(sales, ({ variantId }) => variantId);
  const deliveries = variants.flatMap((variant) => deliveriesOf(variant, bySale.get(variant.id) ?? [], now));
  return withBalances(inTime([...deliveries, ...sales]));
}

const inTime = (facts: Fact[]): Fact[] => facts.sort((a, b) => a.at.getTime() - b.at.getTime());

/** What was sold must have come in before; what is left at the end is what the content says. */
function deliveriesOf(variant: SeededVariant, sales: readonly Fact[], now: Date): Fact[] {
  let taken = 0;
  let mostTaken = 0;
  for (const { kind, quantity } of sales) {
    if (kind === "RESERVE") taken += quantity;
    if (kind === "RELEASE" || kind === "RESTORE") taken -= quantity;
    mostTaken = Math.max(mostTaken, taken);
  }
  const arrived = Math.max(mostTaken, variant.stock + taken);
  const common = { variantId: variant.id, orderId: null, actorId: null };
  const before = new Date(variant.releasedAt.getTime() - 86_400_000);
  const inbound: Fact = {
    ...common,
    kind: "INBOUND",
    quantity: arrived,
    at: before,
    reference: "first-delivery",
    reason: "첫 입고",
  };
  const gone = arrived - taken - variant.stock;
  const outbound: Fact = {
    ...common,
    kind: "OUTBOUND",
    quantity: gone,
    at: now,
    reference: "stock-taking",
    reason: "재고 실사 차이",
  };
  return [inbound, outbound].filter(({ quantity }) => quantity > 0);
}

function factsOf({ plan, items, paidAt, endedAt, refund }: LivedOrder): Fact[] {
  return items.flatMap(({ line, canceled }) => {
    const fact = (kind: Kind, at: Date, reason: string): Fact => ({
      variantId: line.variant.id,
      kind,
      quantity: line.quantity,
      at,
      reason,
      reference: `order:${plan.id}`,
      orderId: plan.id,
      actorId: plan.user.id,
    });
    const facts = [fact("RESERVE", plan.createdAt, "주문")];
    if (!paidAt) return endedAt ? [...facts, fact("RELEASE", endedAt, "미결제 종료")] : facts;
    facts.push(fact("CONFIRM", paidAt, "결제 완료"));
    if (canceled && refund) facts.push(fact("RESTORE", refund.at, "주문 취소"));
    return facts;
  });
}

function withBalances(facts: readonly Fact[]) {
  const after = new Map<string, { onHand: number; reserved: number }>();
  return facts.map((fact) => {
    const { onHand, reserved } = after.get(fact.variantId) ?? { onHand: 0, reserved: 0 };
    const onHandChange = effect[fact.kind].onHand * fact.quantity;
    const reservedChange = effect[fact.kind].reserved * fact.quantity;
    after.set(fact.variantId, { onHand: onHand + onHandChange, reserved: reserved + reservedChange });
    return {
      id: seedId(`movement ${fact.variantId} ${fact.kind} ${fact.reference}`, fact.at),
      ...fact,
      onHandChange,
      reservedChange,
      onHandAfter: onHand + onHandChange,
      reservedAfter: reserved + reservedChange,
      actorKind: fact.actorId ? ("ORDERER" as const) : ("SYSTEM" as const),
    };
  });
}
