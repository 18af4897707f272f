"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { type Buyable, BuyBox } from "@/components/product/buy-box";
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
  const [isAwake, wake] = useState(false);
  useEffect(() => wake(true), []);
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
      {isAwake && (
        <Suspense>
          <AskPurchase product={product} tell={tell} />
        </Suspense>
      )}
    </>
  );
}
