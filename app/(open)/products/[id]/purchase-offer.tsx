import { Button } from "@/components/ui/button";
import { OfferClock } from "@/components/waitlist/offer-clock";
import type { WaitlistPlace } from "@/lib/waitlist/views";

type Props = {
  place: WaitlistPlace;
  clockAheadMs: number;
  leave: (form: FormData) => void;
  pending: boolean;
};

/** It is somebody's turn: what is kept for them, and for how long. */
export function PurchaseOffer({ place, clockAheadMs, leave, pending }: Props) {
  return (
    <section
      aria-label="내 차례"
      className="mb-5 rounded-soft border border-accent bg-raised pt-3 pr-1 pb-1 pl-4"
    >
      <p className="pr-3 font-bold text-accent">
        차례가 왔어요 ·{" "}
        {place.offerExpiresAt && <OfferClock endsAt={place.offerExpiresAt} clockAheadMs={clockAheadMs} />}{" "}
        안에 주문해 주세요
      </p>
      <div className="flex items-center justify-between gap-4">
        <p className="text-13 text-muted">{place.quantity}개를 따로 두었어요.</p>
        <Button
          type="submit"
          look="quiet"
          formAction={leave}
          data-way="wait"
          pending={pending}
          className="px-3 text-13"
        >
          차례 넘기기
        </Button>
      </div>
    </section>
  );
}
