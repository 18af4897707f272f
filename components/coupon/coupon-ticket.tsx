import type { ReactNode } from "react";
import type { CouponView } from "@/lib/coupon/views";
import { benefitOf, conditionsOf } from "./coupon-words";

type Props = {
  terms: Pick<CouponView, "name" | "kind" | "value" | "cap" | "minimum">;
  description?: string;
  /** Beyond the terms: for how long, for instance. */
  notes?: string[];
  /** Of no use any more, or to nobody here. */
  faded?: boolean;
  badge?: ReactNode;
  children: ReactNode;
};

/** A coupon as a slip of paper: what it is worth above the dashed line, what can be done with it below. */
export function CouponTicket({ terms, description, notes = [], faded = false, badge, children }: Props) {
  return (
    <article className="flex h-full flex-col rounded-soft border border-line bg-raised">
      <div className="grow p-5 md:p-6">
        <div className="flex items-start justify-between gap-3">
          <p
            className={`font-extrabold text-26 tracking-[-0.03em] tabular-nums md:text-34 ${faded ? "text-muted" : "text-accent"}`}
          >
            {benefitOf(terms)}
          </p>
          {badge}
        </div>
        <h3 className="mt-1 font-bold text-17">{terms.name}</h3>
        {description && <p className="mt-1 text-15 text-muted">{description}</p>}
        <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-13 text-muted">
          {[...conditionsOf(terms), ...notes].map((condition) => (
            <li key={condition}>{condition}</li>
          ))}
        </ul>
      </div>
      <div className="border-edge border-t border-dashed p-5 md:px-6">{children}</div>
    </article>
  );
}
