"use client";

import { lazy, useState } from "react";
import { type Buyable, BuyBox } from "@/components/product/buy-box";
import { OnceAwake } from "@/components/ui/once-awake";
import type { ToldOfPurchase } from "./ask-purchase";
import { PurchaseForm } from "./purchase-form";

/** What asks comes after the page. */
const AskPurchase = lazy(() => import("./ask-purchase").then((module) => ({ default: module.AskPurchase })));

const nothing: ToldOfPurchase = {
  left: null,
  stockClockAheadMs: 0,
  places: [],
  placeClockAheadMs: 0,
  lookAgain: () => {},
};

/** The buy box with stock that follows the shop. What is kept for this shopper is stock for them. */
export function Purchase({ product }: { product: Buyable }) {
  const [{ left, stockClockAheadMs, places, placeClockAheadMs, lookAgain }, tell] = useState(nothing);
  const variants = product.variants.map((variant) => {
    const place = places.find(({ variantId }) => variantId === variant.id) ?? null;
    const kept = place?.status === "OFFERED" ? place.quantity : 0;
    return { ...variant, stock: (left ? (left.get(variant.id) ?? 0) : variant.stock) + kept, place };
  });
  return (
    <>
      <BuyBox product={{ ...product, variants }} live={left !== null} clockAheadMs={stockClockAheadMs}>
        {(choice) => (
          <PurchaseForm
            productId={product.id}
            variants={variants}
            choice={choice}
            clockAheadMs={placeClockAheadMs}
            onMoved={lookAgain}
          />
        )}
      </BuyBox>
      <OnceAwake>
        <AskPurchase product={product} tell={tell} />
      </OnceAwake>
    </>
  );
}
