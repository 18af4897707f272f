"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { Countdown } from "@/components/product/countdown";

type Props = {
  expiresAt: string;
  /** Null until the shop was asked what time it is. */
  clockAheadMs: number | null;
  onOver: () => void;
};

const warnMs = 60_000;

/** How long the sheet is honoured, by the shop's clock. Who cannot see it run is told a minute before the end. */
export function SheetClock({ expiresAt, clockAheadMs, onOver }: Props) {
  const [isNear, setNear] = useState(false);
  const over = useEffectEvent(onOver);
  useEffect(() => {
    if (clockAheadMs === null) return;
    const leftMs = Date.parse(expiresAt) - clockAheadMs - Date.now();
    const near = setTimeout(() => setNear(true), Math.max(0, leftMs - warnMs));
    const end = setTimeout(() => over(), Math.max(0, leftMs));
    return () => {
      clearTimeout(near);
      clearTimeout(end);
    };
  }, [expiresAt, clockAheadMs]);
  return (
    <>
      <p className={isNear ? "text-caution" : undefined}>
        이 가격으로 주문할 수 있는 시간{" "}
        <strong className="font-semibold">
          {clockAheadMs !== null && (
            <Countdown endsAt={expiresAt} clockAheadMs={clockAheadMs} over="지났어요" />
          )}
        </strong>
      </p>
      <p role="status" className="sr-only">
        {isNear && "주문서의 시간이 1분도 남지 않았어요."}
      </p>
    </>
  );
}
