import { seedId } from "@/prisma/seed/seed-id";
import type { LivedOrder } from "./live-order";

const minuteMs = 60_000;
const chargeStep = 50_000;

type Entry = {
  id: string;
  userId: string;
  kind: "CHARGE" | "PAY" | "REFUND";
  amount: number;
  balanceAfter: number;
  reference: string;
  at: Date;
};

/**
 * The money of the past. Card payments went through the mock provider: the real one knows nothing of these orders, and
 * reconciliation compares every payment of the real one.
 */
export function paymentRows(orders: readonly LivedOrder[]) {
  const paid = orders.flatMap((order) => (order.paidAt ? [{ ...order, paidAt: order.paidAt }] : []));
  const wallet = walletRows(paid);
  const refunded = paid.flatMap((order) => (order.refund ? [{ ...order, refund: order.refund }] : []));
  return {
    payments: [...wallet.charges, ...paid.map(orderPayment)],
    changes: [
      ...wallet.charges.flatMap(({ id, requestedAt, userId }) =>
        paymentChanges(id, userId, requestedAt, requestedAt, null),
      ),
      ...paid.flatMap(orderPaymentChanges),
      ...refunded.flatMap(({ plan, refund }) => refundChanges(refundId(plan.id), refund.at)),
    ],
    entries: wallet.entries,
    claims: refunded.map(({ plan, refund }) => ({
      id: claimId(plan.id),
      orderId: plan.id,
      kind: "CANCEL" as const,
      status: "COMPLETED" as const,
      reason: "마음이 바뀌었어요",
      actorKind: "ORDERER" as const,
      actorId: plan.user.id,
      refundAmount: refund.amount,
      requestedAt: refund.at,
      endedAt: refund.at,
    })),
    claimItems: refunded.flatMap(({ plan, refund }) =>
      refund.lines.map(({ id, quantity, lineTotal, shippingRefund }) => ({
        claimId: claimId(plan.id),
        orderItemId: id,
        quantity,
        refundAmount: lineTotal + shippingRefund,
        open: false,
      })),
    ),
    refunds: refunded.map(({ plan, refund }) => {
      const parts =
        plan.method === "BALANCE"
          ? { providerAmount: 0, balanceAmount: refund.amount }
          : { providerAmount: refund.amount, balanceAmount: 0 };
      const id = refundId(plan.id);
      return {
        id,
        paymentId: paymentId(plan.id),
        orderId: plan.id,
        claimId: claimId(plan.id),
        ...parts,
        reason: "주문 취소",
        status: "COMPLETED" as const,
        idempotencyKey: id,
        requestedAt: refund.at,
        completedAt: refund.at,
      };
    }),
    refundItems: refunded.flatMap(({ plan, refund }) =>
      refund.lines.map(({ id, quantity, lineTotal, shippingRefund }) => ({
        refundId: refundId(plan.id),
        orderItemId: id,
        quantity,
        amount: lineTotal,
        shippingAmount: shippingRefund,
      })),
    ),
  };
}

const epoch = new Date("2026-05-04T00:00:00.000Z");
const paymentId = (orderId: string) => seedId(`payment ${orderId}`, epoch);
const claimId = (orderId: string) => seedId(`claim ${orderId}`, epoch);
const refundId = (orderId: string) => seedId(`refund ${orderId}`, epoch);

type Paid = LivedOrder & { paidAt: Date };

function orderPayment({ plan, paidAt, refund }: Paid) {
  const byBalance = plan.method === "BALANCE";
  const back = refund?.amount ?? 0;
  const all = refund && back === plan.payable;
  const id = paymentId(plan.id);
  return {
    ...common(id, plan.user.id, paidAt),
    purpose: "ORDER" as const,
    orderId: plan.id,
    method: plan.method,
    provider: byBalance ? ("INTERNAL" as const) : ("MOCK" as const),
    providerPaymentKey: byBalance ? null : `mock_${id}`,
    amount: byBalance ? 0 : plan.payable,
    balancePart: byBalance ? plan.payable : 0,
    refundedAmount: byBalance ? 0 : back,
    refundedBalance: byBalance ? back : 0,
    status: !refund ? ("COMPLETED" as const) : all ? ("CANCELED" as const) : ("PARTIALLY_CANCELED" as const),
  };
}

const common = (id: string, userId: string, at: Date) => ({
  id,
  userId,
  idempotencyKey: `seed-${id}`,
  requestHash: "seed",
  providerOrderId: id,
  requestedAt: new Date(at.getTime() - minuteMs),
  approvedAt: at,
});

function orderPaymentChanges(order: Paid) {
  const payment = orderPayment(order);
  const end =
    payment.status === "COMPLETED" ? null : { to: payment.status, at: order.refund?.at ?? order.paidAt };
  return paymentChanges(payment.id, order.plan.user.id, payment.requestedAt, order.paidAt, end);
}

function paymentChanges(
  id: string,
  userId: string,
  requestedAt: Date,
  approvedAt: Date,
  end: { to: string; at: Date } | null,
) {
  const steps = [
    {
      act: "request",
      from: null,
      to: "REQUESTED",
      at: requestedAt,
      actorKind: "ORDERER" as const,
      actorId: userId,
    },
    {
      act: "complete",
      from: "REQUESTED",
      to: "COMPLETED",
      at: approvedAt,
      actorKind: "SYSTEM" as const,
      actorId: null,
    },
    ...(end
      ? [
          {
            act: "refund",
            from: "COMPLETED",
            to: end.to,
            at: end.at,
            actorKind: "SYSTEM" as const,
            actorId: null,
          },
        ]
      : []),
  ];
  return steps.map((step) => ({
    id: seedId(`change ${id} ${step.act}`, step.at),
    subject: "PAYMENT",
    subjectId: id,
    ...step,
  }));
}

const refundChanges = (id: string, at: Date) =>
  [
    { act: "request", from: null, to: "REQUESTED" },
    { act: "complete", from: "REQUESTED", to: "COMPLETED" },
  ].map((step) => ({
    id: seedId(`change ${id} ${step.act}`, at),
    subject: "REFUND",
    subjectId: id,
    ...step,
    ...{ actorKind: "SYSTEM" as const, actorId: null, at },
  }));

/** Charges just before they are needed, in round sums, and what they were spent on: one unbroken ledger per person. */
function walletRows(paid: readonly Paid[]) {
  const balances = new Map<string, number>();
  const entries: Entry[] = [];
  const charges: ReturnType<typeof charge>[] = [];
  const book = (userId: string, kind: Entry["kind"], amount: number, reference: string, at: Date) => {
    const balanceAfter = (balances.get(userId) ?? 0) + amount;
    balances.set(userId, balanceAfter);
    entries.push({
      id: seedId(`entry ${kind} ${reference}`, at),
      userId,
      kind,
      amount,
      balanceAfter,
      reference,
      at,
    });
  };
  for (const { at, userId, kind, amount, reference } of walletFacts(paid)) {
    const missing = kind === "PAY" ? amount - (balances.get(userId) ?? 0) : 0;
    if (missing > 0) {
      const payment = charge(
        userId,
        Math.ceil(missing / chargeStep) * chargeStep,
        new Date(at.getTime() - 10 * minuteMs),
        reference,
      );
      charges.push(payment);
      book(userId, "CHARGE", payment.amount, payment.id, payment.approvedAt);
    }
    book(userId, kind, kind === "PAY" ? -amount : amount, reference, at);
  }
  return { entries, charges };
}

function walletFacts(paid: readonly Paid[]) {
  return paid
    .filter(({ plan }) => plan.method === "BALANCE")
    .flatMap(({ plan, paidAt, refund }) => [
      {
        at: paidAt,
        userId: plan.user.id,
        kind: "PAY" as const,
        amount: plan.payable,
        reference: paymentId(plan.id),
      },
      ...(refund
        ? [
            {
              at: refund.at,
              userId: plan.user.id,
              kind: "REFUND" as const,
              amount: refund.amount,
              reference: refundId(plan.id),
            },
          ]
        : []),
    ])
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

function charge(userId: string, amount: number, at: Date, why: string) {
  const id = seedId(`charge ${why}`, at);
  return {
    ...common(id, userId, at),
    purpose: "CHARGE" as const,
    orderId: null,
    method: "CARD" as const,
    provider: "MOCK" as const,
    providerPaymentKey: `mock_${id}`,
    amount,
    balancePart: 0,
    refundedAmount: 0,
    refundedBalance: 0,
    status: "COMPLETED" as const,
  };
}
