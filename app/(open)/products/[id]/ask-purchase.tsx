import { memo, useEffect } from "react";
import type { Buyable } from "@/components/product/buy-box";
import { useOwnPlaces } from "@/components/waitlist/use-own-places";
import type { WaitlistPlace } from "@/lib/waitlist/views";
import { useLiveStock } from "./use-live-stock";

export type ToldOfPurchase = {
  /** Variants and what is left of them. */
  left: ReadonlyMap<string, number> | null;
  stockClockAheadMs: number;
  places: readonly WaitlistPlace[];
  placeClockAheadMs: number;
  /** A place in the queue has moved; who was refused one may find the goods back in stock. */
  lookAgain: () => void;
};

type Props = { product: Buyable; tell: (told: ToldOfPurchase) => void };

/** Not drawn again because it was heard: only what it asks changes what it tells. */
export const AskPurchase = memo(function AskPurchase({ product, tell }: Props): null {
  const stock = useLiveStock(product.id, { variants: product.variants });
  const own = useOwnPlaces(product.id);
  useEffect(() => {
    tell({
      left: stock.live ? new Map(stock.variants.map(({ id, stock: left }) => [id, left])) : null,
      stockClockAheadMs: stock.clockAheadMs,
      places: own.places,
      placeClockAheadMs: own.clockAheadMs,
      lookAgain: () => {
        own.lookAgain();
        stock.lookAgain();
      },
    });
  });
  return null;
});
