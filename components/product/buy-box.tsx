"use client";

import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { Price } from "@/components/ui/price";
import type { ProductDetail, VariantView } from "@/lib/catalog/views";
import type { WaitlistPlace } from "@/lib/waitlist/views";
import { Countdown } from "./countdown";
import { OptionChoice } from "./option-choice";
import { StockLine } from "./stock-line";

export type Buyable = Pick<
  ProductDetail,
  "id" | "price" | "listPrice" | "options" | "variants" | "flashSaleEndsAt"
>;

/** A variant and where this shopper stands in the queue for it. */
export type OwnVariant = VariantView & { place: WaitlistPlace | null };

/** What is about to be bought: a variant, or which option is not chosen yet. */
export type Choice = {
  variant: OwnVariant | undefined;
  missing: string | null;
  stock: number;
  place: WaitlistPlace | null;
};

type Props = {
  product: Omit<Buyable, "variants"> & { variants: OwnVariant[] };
  /** The stock was asked for a moment ago, not when the page was drawn. */
  live: boolean;
  clockAheadMs: number;
  /** What can be done with the choice. */
  children: (choice: Choice) => ReactNode;
};

/** Price, options and stock of what is about to be bought. */
export function BuyBox({ product, live, clockAheadMs, children }: Props) {
  const { variants, options } = product;
  const [chosen, setChosen] = useState<Record<string, string>>({});
  useLinkedVariant(variants, setChosen);
  const variant = findVariant(product, chosen);
  const cheapest = Math.min(...variants.map((each) => each.price));
  const price = variant?.price ?? cheapest;
  const varies = !variant && variants.some((each) => each.price !== cheapest);
  const stock = variant ? variant.stock : variants.reduce((sum, each) => sum + each.stock, 0);
  const missing = options.find(({ name }) => chosen[name] === undefined)?.name ?? null;
  const place = variant?.place ?? null;
  return (
    <>
      <Price size="page" price={price} listPrice={price + product.listPrice - product.price} from={varies} />
      {product.flashSaleEndsAt && (
        <p className="mt-2 font-semibold text-13 text-accent">
          마감 특가 <Countdown endsAt={product.flashSaleEndsAt} clockAheadMs={clockAheadMs} />
        </p>
      )}
      <div className="mt-6 border-line border-t pt-6">
        {options.map((option) => (
          <OptionChoice
            key={option.name}
            option={option}
            variants={variants}
            chosen={chosen}
            onChoose={(value) => setChosen({ ...chosen, [option.name]: value })}
          />
        ))}
        <StockLine
          stock={stock}
          chosen={options.length > 0 && Boolean(variant)}
          live={live}
          kept={place?.status === "OFFERED"}
        />
        {children({ variant, missing, stock, place })}
      </div>
    </>
  );
}

/** An address that names a variant has it chosen. The page is kept for everybody, so only the browser reads it. */
function useLinkedVariant(variants: VariantView[], choose: (options: Record<string, string>) => void) {
  const chooseLinked = useEffectEvent(() => {
    const id = new URLSearchParams(location.search).get("variant");
    const linked = id && variants.find((variant) => variant.id === id);
    if (linked) choose(linked.options);
  });
  useEffect(() => chooseLinked(), []);
}

function findVariant(
  { variants, options }: Props["product"],
  chosen: Record<string, string>,
): OwnVariant | undefined {
  return variants.find((variant) => options.every(({ name }) => variant.options[name] === chosen[name]));
}
