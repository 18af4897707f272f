import type { ReactNode } from "react";
import { formatWon } from "@/lib/platform/format-won";

type Line = { unitPrice: number; itemDiscount: number; quantity: number; lineTotal: number };

/** What a line came to, and what it would have been without its discount. */
export function LineAmount({ line, children }: { line: Line; children?: ReactNode }) {
  const { unitPrice, itemDiscount, quantity, lineTotal } = line;
  return (
    <p className="mt-1 flex flex-wrap items-baseline gap-x-2 tabular-nums">
      <strong className="font-bold text-15">{formatWon(lineTotal)}</strong>
      {itemDiscount > 0 && (
        <del className="text-13 text-muted">
          <span className="sr-only">할인 전 </span>
          {formatWon(unitPrice * quantity)}
        </del>
      )}
      {children}
    </p>
  );
}
