"use client";

import { useLiveStock } from "@/app/(open)/use-live-stock";
import { type Buyable, BuyBox } from "@/components/product/buy-box";
import { PurchaseForm } from "./purchase-form";

/** The buy box with stock that follows the shop. */
export function Purchase({ product }: { product: Buyable }) {
  const stock = useLiveStock(product.id, { variants: product.variants });
  const left = new Map(stock.variants.map((variant) => [variant.id, variant.stock]));
  const variants = product.variants.map((variant) => ({ ...variant, stock: left.get(variant.id) ?? 0 }));
  return (
    <BuyBox product={{ ...product, variants }} live={stock.live} clockAheadMs={stock.clockAheadMs}>
      {(choice) => <PurchaseForm productId={product.id} variants={variants} choice={choice} />}
    </BuyBox>
  );
}
