import { useEffect } from "react";
import type { FormState } from "@/components/ui/form-state";
import type { CouponView } from "@/lib/coupon/views";
import { stateNow } from "./state-now";

type Mine = CouponView["mine"];
type Outcome = Exclude<FormState, { status: "done" }> | { status: "done"; value: NonNullable<Mine> };
/** What `useActionState` gives of the page's own way to claim. */
type Asked = readonly [outcome: Outcome, submit: (form: FormData) => void, pending: boolean];

type Shown = {
  coupon: CouponView;
  /** The shop's clock; null while the page is as it was drawn. */
  now: number | null;
  claimed: () => void;
};

/** A coupon as it is at this moment, whether it is one's own by now, and the form that makes it so. */
export function useClaim([outcome, submit, pending]: Asked, { coupon, now, claimed }: Shown) {
  useEffect(() => {
    if (outcome.status !== "idle") claimed();
  }, [outcome, claimed]);
  const fresh = outcome.status === "done";
  const mine: Mine = fresh ? outcome.value : coupon.mine;
  return { state: stateNow(coupon, now), mine, fresh, form: { outcome, submit, pending } };
}
