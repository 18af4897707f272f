import { useQuery } from "@tanstack/react-query";
import { browserQueries } from "@/components/browser-queries";
import { clockAheadMs } from "@/components/shop-clock";
import type { ProductStock } from "@/lib/catalog/views";

type Answer = ProductStock & {
  /** How far the shop's clock is ahead of this device's. */
  clockAheadMs: number;
};

/** What the page was drawn with, then what the shop says: every ten seconds, and on coming back to the page. */
export function useLiveStock(
  productId: string,
  drawn: ProductStock,
): Answer & { live: boolean; lookAgain: () => void } {
  const { data, isPlaceholderData, refetch } = useQuery(
    {
      queryKey: ["stock", productId],
      queryFn: ({ signal }) => fetchStock(productId, signal),
      placeholderData: { ...drawn, clockAheadMs: 0 },
      refetchInterval: 10_000,
      retry: false,
    },
    browserQueries(),
  );
  return {
    ...(data ?? { ...drawn, clockAheadMs: 0 }),
    live: data !== undefined && !isPlaceholderData,
    lookAgain: () => void refetch(),
  };
}

async function fetchStock(id: string, signal: AbortSignal): Promise<Answer> {
  const answer = await fetch(`/api/v1/products/${id}/stock`, { signal });
  if (!answer.ok) throw new Error(`stock of ${id}: ${answer.status}`);
  const { data } = await answer.json();
  return { ...data, clockAheadMs: clockAheadMs(answer) };
}
