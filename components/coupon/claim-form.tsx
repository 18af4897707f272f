import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { FormAlert } from "@/components/ui/form-alert";
import type { FormState } from "@/components/ui/form-state";
import type { CouponView } from "@/lib/coupon/views";

type Props = {
  coupon: CouponView;
  state: CouponView["state"];
  outcome: FormState;
  submit: (form: FormData) => void;
  pending: boolean;
  isMember: boolean;
  look?: "primary" | "secondary";
  onSubmit?: (event: FormEvent) => void;
};

const closed = { SOON: "아직 열리지 않았어요", SOLD_OUT: "모두 나갔어요", ENDED: "마감됐어요" };

/** A plain form, so that it works without JavaScript as well. */
export function ClaimForm({ coupon, state, outcome, submit, pending, isMember, look, onSubmit }: Props) {
  if (!isMember && state !== "SOLD_OUT" && state !== "ENDED") {
    return (
      <Button wide look={state === "OPEN" ? "primary" : "secondary"} href="/log-in?next=%2Fcoupons">
        로그인하고 받기
      </Button>
    );
  }
  return (
    <form action={submit} onSubmit={onSubmit} className="grid gap-3">
      <FormAlert state={outcome} />
      <input type="hidden" name="couponId" value={coupon.id} />
      <Button
        type="submit"
        wide
        look={look ?? "primary"}
        pending={pending}
        disabled={state !== "OPEN"}
        aria-label={state === "OPEN" ? `${coupon.name} 쿠폰 받기` : undefined}
      >
        {state === "OPEN" ? "쿠폰 받기" : closed[state]}
      </Button>
    </form>
  );
}
