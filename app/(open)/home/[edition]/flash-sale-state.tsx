"use client";

import { useLiveStock } from "@/app/(open)/use-live-stock";
import { Countdown } from "@/components/product/countdown";

type Props = { id: string; stock: number; endsAt: string };

/** How many are left and how long: both follow the shop. */
export function FlashSaleState({ id, stock, endsAt }: Props) {
  const { variants, clockAheadMs } = useLiveStock(id, { variants: [{ id, stock }] });
  const left = variants.reduce((sum, variant) => sum + variant.stock, 0);
  return (
    <p className="mt-4 flex flex-wrap items-baseline gap-x-4 font-semibold text-15">
      <span className="scripted">
        <Countdown endsAt={endsAt} clockAheadMs={clockAheadMs} />
      </span>
      <span className="text-accent tabular-nums">{left === 0 ? "모두 팔렸어요" : `남은 수량 ${left}개`}</span>
    </p>
  );
}
