"use client";

import { useState, useSyncExternalStore } from "react";
import { Countdown } from "@/components/product/countdown";

type Props = { until: string; serverNow: number };

/** How long is left, by the shop's clock. */
export function PayBy({ until, serverNow }: Props) {
  const isHere = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
  return isHere ? (
    <Counted until={until} serverNow={serverNow} />
  ) : (
    <span className="inline-block min-w-28" />
  );
}

/** The two clocks are compared once, when the page arrives. */
function Counted({ until, serverNow }: Props) {
  const [clockAheadMs] = useState(() => serverNow - Date.now());
  return <Countdown endsAt={until} clockAheadMs={clockAheadMs} over="시간이 지났어요" />;
}
