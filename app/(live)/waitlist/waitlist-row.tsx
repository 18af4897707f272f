import { ProductPicture } from "@/components/product/product-picture";
import { Button } from "@/components/ui/button";
import { OfferClock } from "@/components/waitlist/offer-clock";
import { placeWords } from "@/components/waitlist/place-words";
import { formatWon } from "@/lib/platform/format-won";
import type { WaitlistPlace } from "@/lib/waitlist/views";

type Props = {
  place: WaitlistPlace;
  clockAheadMs: number;
  leave: (form: FormData) => void;
  order: (form: FormData) => void;
  pending: boolean;
};

/** Plain forms, so that it works without JavaScript as well. */
export function WaitlistRow({ place, clockAheadMs, leave, order, pending }: Props) {
  const { productId, variantId, name, option, price, quantity, status, offerExpiresAt, onSale } = place;
  const isOffered = status === "OFFERED";
  const fullName = option ? `${name}, ${option}` : name;
  return (
    <article
      aria-label={fullName}
      className="grid grid-cols-[4.5rem_1fr] gap-x-4 py-5 md:grid-cols-[6rem_1fr]"
    >
      <ProductPicture
        imageUrl={place.imageUrl}
        alt=""
        load="soon"
        sizes="(min-width: 768px) 96px, 72px"
        className="rounded-soft"
      />
      <div className="min-w-0">
        <h2 className="font-medium text-15">
          <a
            href={`/products/${productId}?variant=${variantId}`}
            className="touch -my-2.5 underline-offset-4 hover:underline"
          >
            {name}
          </a>
        </h2>
        <p className="text-13 text-muted tabular-nums">
          {option && `${option} · `}
          {quantity}개 · {formatWon(price * quantity)}
        </p>
        <p className={`mt-1.5 text-15 ${isOffered ? "font-bold text-accent" : "font-medium"}`}>
          {isOffered && offerExpiresAt ? (
            <>
              차례가 왔어요 · <OfferClock endsAt={offerExpiresAt} clockAheadMs={clockAheadMs} /> 안에 주문해
              주세요
            </>
          ) : onSale ? (
            placeWords(place)
          ) : (
            `${placeWords(place)} · 지금은 판매를 쉬고 있어요`
          )}
        </p>
        <form action={isOffered ? order : leave} className="mt-3 flex flex-wrap gap-2">
          <input type="hidden" name="variantId" value={variantId} />
          {isOffered && (
            <Button type="submit" pending={pending} aria-label={`${fullName} 주문하기`}>
              주문하기
            </Button>
          )}
          <Button
            type="submit"
            look="secondary"
            formAction={leave}
            pending={pending}
            aria-label={`${fullName} ${isOffered ? "차례 넘기기" : "대기 취소"}`}
          >
            {isOffered ? "차례 넘기기" : "대기 취소"}
          </Button>
        </form>
      </div>
    </article>
  );
}
