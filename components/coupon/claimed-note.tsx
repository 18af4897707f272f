"use client";

import { useEffect, useRef } from "react";
import { formatCount } from "@/lib/platform/format-count";

/** Right after the claim it takes the focus, which the button it stands for has lost. */
export function ClaimedNote({ number, fresh }: { number: number; fresh: boolean }) {
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (fresh) note.current?.focus();
  }, [fresh]);
  return (
    <p
      ref={note}
      tabIndex={-1}
      role={fresh ? "status" : undefined}
      className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 text-15"
    >
      <span className="font-semibold text-good tabular-nums">{formatCount(number)}번째로 받았어요</span>
      <a
        href="/coupons/mine"
        className="touch underline decoration-edge underline-offset-4 hover:decoration-ink"
      >
        내 쿠폰 보기
      </a>
    </p>
  );
}
