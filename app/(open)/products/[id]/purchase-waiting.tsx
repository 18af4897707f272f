import { Button } from "@/components/ui/button";
import { placeWords } from "@/components/waitlist/place-words";
import type { WaitlistPlace } from "@/lib/waitlist/views";
import type { Waiting } from "./use-waiting";

type Props = { place: WaitlistPlace | null; waiting: Waiting; busy: boolean };

/** Instead of buying: into the queue, or where one stands in it. */
export function PurchaseWaiting({ place, waiting: { join, leave }, busy }: Props) {
  return (
    <>
      <div aria-live="polite" className="mb-3 min-h-11 content-center text-15">
        {place ? (
          <Standing place={place} />
        ) : (
          <p className="text-13 text-muted">
            다시 들어오면 기다린 순서대로 알려 드리고, 30분 동안 따로 둘게요.
          </p>
        )}
      </div>
      <div className="grid grid-cols-2 gap-3">
        <Button type="submit" look="secondary" disabled>
          품절이에요
        </Button>
        <Button
          type="submit"
          look={place ? "secondary" : "primary"}
          formAction={place ? leave : join}
          data-way="wait"
          // Not disabled meanwhile: it keeps the focus and changes under it.
          aria-busy={busy || undefined}
        >
          {place ? "대기 취소" : "재입고 대기하기"}
        </Button>
      </div>
    </>
  );
}

function Standing({ place }: { place: WaitlistPlace }) {
  return (
    <p className="flex flex-wrap items-center justify-between gap-x-4">
      <span>
        {place.quantity}개를 기다리고 있어요 · <strong className="font-bold">{placeWords(place)}</strong>
      </span>
      <a href="/waitlist" className="touch text-13 underline underline-offset-4">
        재입고 대기 보기
      </a>
    </p>
  );
}
