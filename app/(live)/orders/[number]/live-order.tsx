"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { followEvents } from "@/components/live-events";
import type { OrderView } from "@/lib/order/views";
import { withParticle } from "@/lib/platform/particle";
import { standingOf } from "./standing-of";

type Props = {
  number: string;
  /** How everything stood when the page was drawn. */
  drawn: string;
  /** What the order's state is called. */
  label: string;
};

/** Draws the page anew when the shop says that the order has moved, and says so to who cannot see it. */
export function LiveOrder({ number, drawn, label }: Props) {
  const router = useRouter();
  const shown = useRef(drawn);
  const [first] = useState(label);
  useEffect(() => {
    shown.current = drawn;
  }, [drawn]);
  useEffect(
    () =>
      followEvents<OrderView>({
        events: `/api/v1/orders/${number}/events`,
        ask: `/api/v1/orders/${number}`,
        read: (data) => data as OrderView,
        tell: (order) => {
          const standing = standingOf(order);
          if (standing === shown.current) return;
          shown.current = standing;
          router.refresh();
        },
      }),
    [number, router],
  );
  return (
    <p role="status" className="sr-only">
      {label !== first && `주문 상태가 ${withParticle(label, "으로/로")} 바뀌었어요.`}
    </p>
  );
}
