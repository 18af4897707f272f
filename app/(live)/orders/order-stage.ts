import type { OrderCard } from "@/lib/order/views";

type Order = Pick<OrderCard, "status"> & { items: Pick<OrderCard["items"][number], "status">[] };

/** What an order's badge says: once it is paid, how far its items have come together. */
export function orderStage({ status, items }: Order): { group: "order" | "item"; status: string } {
  const [first] = items;
  const isTogether = first !== undefined && items.every((item) => item.status === first.status);
  return (status === "PAID" || status === "COMPLETED") && isTogether
    ? { group: "item", status: first.status }
    : { group: "order", status };
}
