import { groupBy } from "@/lib/platform/group-by";
import { seedId } from "@/prisma/seed/seed-id";
import type { LivedOrder } from "./live-order";

const holdMs = 15 * 60_000;

export function orderRows(orders: readonly LivedOrder[]) {
  const orderData = orders.map(({ plan, steps, paidAt, endedAt }) => ({
    id: plan.id,
    number: plan.number,
    userId: plan.user.id,
    status: steps.at(-1)?.to ?? "CREATED",
    receiver: plan.user.name,
    phone: plan.user.phone,
    postcode: plan.user.postcode,
    address: plan.user.address,
    addressDetail: plan.user.addressDetail,
    itemsTotal: plan.itemsTotal,
    itemDiscountTotal: 0,
    orderDiscount: 0,
    shippingTotal: plan.shippingTotal,
    payable: plan.payable,
    balanceUse: plan.method === "BALANCE" ? plan.payable : 0,
    expiresAt: new Date(plan.createdAt.getTime() + holdMs),
    createdAt: plan.createdAt,
    paidAt,
    endedAt,
  }));
  const orderChanges = orders.flatMap(({ plan, steps }) =>
    steps.map(({ act, to, at, by }, index) => ({
      id: seedId(`change ${plan.id} ${act}`, at),
      subject: "ORDER",
      subjectId: plan.id,
      act,
      from: steps[index - 1]?.to ?? null,
      to,
      actorKind: by,
      actorId: by === "ORDERER" ? plan.user.id : null,
      at,
    })),
  );
  return { orderData, orderChanges };
}

export function itemRows(orders: readonly LivedOrder[]) {
  const lived = orders.flatMap(({ plan, items }) => items.map((item) => ({ plan, ...item })));
  const itemData = lived.map(({ plan, line, steps, canceled }) => ({
    id: line.id,
    orderId: plan.id,
    sequence: line.sequence,
    variantId: line.variant.id,
    productId: line.variant.product.id,
    sellerId: line.variant.product.sellerId,
    productName: line.variant.product.name,
    optionLabel: line.variant.label,
    imageUrl: line.variant.product.imageUrl,
    unitPrice: line.variant.price,
    itemDiscount: 0,
    finalUnitPrice: line.variant.price,
    quantity: line.quantity,
    lineTotal: line.lineTotal,
    orderDiscountShare: 0,
    shippingFee: line.shippingFee,
    status: steps.at(-1)?.to ?? "PENDING_PAYMENT",
    canceledQuantity: canceled ? line.quantity : 0,
    movedAt: steps.at(-1)?.at ?? plan.createdAt,
  }));
  const itemEvents = lived.flatMap(({ plan, line, steps }) =>
    steps.map(({ act, to, at, by }, index) => ({
      id: seedId(`event ${line.id} ${act}`, at),
      itemId: line.id,
      event: act,
      from: steps[index - 1]?.to ?? null,
      to,
      actorKind: by,
      actorId: by === "ORDERER" ? plan.user.id : null,
      at,
    })),
  );
  return { itemData, itemEvents };
}

/** One shipment per seller of every order that was not cancelled as a whole. */
export function shipmentRows(orders: readonly LivedOrder[]) {
  return orders.flatMap(({ plan, items, paidAt }) => {
    if (!paidAt) return [];
    const shipped = groupBy(
      items.filter(({ canceled }) => !canceled),
      ({ line }) => line.variant.product.sellerId,
    );
    return [...shipped].map(([sellerId, lines]) => {
      const at = (status: string) => lines[0]?.steps.find(({ to }) => to === status)?.at ?? null;
      const [dispatchedAt, inTransitAt, deliveredAt] = [at("DISPATCHED"), at("IN_TRANSIT"), at("DELIVERED")];
      const status = deliveredAt
        ? "DELIVERED"
        : inTransitAt
          ? "IN_TRANSIT"
          : dispatchedAt
            ? "DISPATCHED"
            : "REQUESTED";
      const reference = `order:${plan.id}:${sellerId}`;
      const id = seedId(`shipment ${reference}`, paidAt);
      const sent = dispatchedAt
        ? {
            carrier: "CJ대한통운",
            trackingNumber: `5${BigInt(`0x${id.slice(-10)}`)
              .toString()
              .padStart(13, "0")
              .slice(-11)}`,
          }
        : {};
      return {
        id,
        orderId: plan.id,
        sellerId,
        reference,
        status,
        requestedAt: paidAt,
        dispatchedAt,
        deliveredAt,
        ...sent,
      } as const;
    });
  });
}
