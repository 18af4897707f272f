import type { ComponentProps } from "react";
import { ClaimForm } from "./claim-form";
import { ClaimedNote } from "./claimed-note";
import type { useClaim } from "./use-claim";

type Props = Pick<ComponentProps<typeof ClaimForm>, "coupon" | "isMember" | "look" | "onSubmit"> & {
  claim: ReturnType<typeof useClaim>;
};

/** The way to have a coupon, or that one has it. */
export function ClaimPart({ claim: { state, mine, fresh, form }, ...rest }: Props) {
  return mine ? (
    <ClaimedNote number={mine.number} fresh={fresh} />
  ) : (
    <ClaimForm {...rest} {...form} state={state} />
  );
}
