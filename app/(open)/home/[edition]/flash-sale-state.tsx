"use client";

import { Countdown } from "@/components/product/countdown";
import { useStockOf } from "@/components/product/live-stocks";

type Props = { id: string; stock: number; endsAt: string };

/** How many are left and how long: both follow the shop. */
export function FlashSaleState({ id, stock: drawn, endsAt }: Props) {
  const { stock, clockAheadMs } = useStockOf(id, drawn);
  return (
    <p className="mt-4 flex flex-wrap items-baseline gap-x-4 font-semibold text-15">
      <span className="scripted">
        <Countdown endsAt={endsAt} clockAheadMs={clockAheadMs} />
      </span>
      <span className="text-accent tabular-nums">
        {stock === 0 ? "모두 팔렸어요" : `남은 수량 ${stock}개`}
      </span>
    </p>
  );
}
