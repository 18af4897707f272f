import type { OrderView } from "@/lib/order/views";

/** Everything about an order that can change, in one line. */
export const standingOf = ({ status, expiresAt, payment, items }: OrderView): string =>
  JSON.stringify([
    status,
    expiresAt,
    payment && [payment.id, payment.status],
    items.map(({ history }) => history.length),
  ]);
