"use client";

import { useLiveStock } from "@/app/(open)/use-live-stock";
import { type Buyable, BuyBox } from "@/components/product/buy-box";
import { useOwnPlaces } from "@/components/waitlist/use-own-places";
import { PurchaseForm } from "./purchase-form";

/** The buy box with stock that follows the shop. What is kept for this shopper is stock for them. */
export function Purchase({ product }: { product: Buyable }) {
  const stock = useLiveStock(product.id, { variants: product.variants });
  const { places, clockAheadMs, lookAgain } = useOwnPlaces(product.id);
  const left = new Map(stock.variants.map((variant) => [variant.id, variant.stock]));
  const variants = product.variants.map((variant) => {
    const place = places.find(({ variantId }) => variantId === variant.id) ?? null;
    const kept = place?.status === "OFFERED" ? place.quantity : 0;
    return { ...variant, stock: (left.get(variant.id) ?? 0) + kept, place };
  });
  return (
    <BuyBox product={{ ...product, variants }} live={stock.live} clockAheadMs={stock.clockAheadMs}>
      {(choice) => (
        <PurchaseForm
          productId={product.id}
          variants={variants}
          choice={choice}
          clockAheadMs={clockAheadMs}
          onMoved={lookAgain}
        />
      )}
    </BuyBox>
  );
}
