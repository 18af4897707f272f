/** One reservation of one order: what a release or a confirmation of it names, so that neither happens twice. */
export const reservationReference = (order: { id: string; reservation: number }): string =>
  `order:${order.id}:${order.reservation}`;
