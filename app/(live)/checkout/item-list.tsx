import { ProductPicture } from "@/components/product/product-picture";
import { formatWon } from "@/lib/platform/format-won";
import type { SheetView } from "@/lib/sheet/views";

export type BoughtItem = SheetView["items"][number];

export function ItemList({ items }: { items: readonly BoughtItem[] }) {
  return (
    <ul className="grid gap-4">
      {items.map(({ variantId, name, option, imageUrl, quantity, unitPrice, itemDiscount, lineTotal }) => (
        <li key={variantId} className="grid grid-cols-[4.5rem_1fr] gap-4">
          <div className="overflow-hidden rounded-soft bg-sunken">
            <ProductPicture imageUrl={imageUrl} alt="" sizes="72px" load="soon" />
          </div>
          <div className="min-w-0">
            <p className="font-medium text-15 leading-snug">{name}</p>
            <p className="mt-0.5 text-13 text-muted tabular-nums">
              {option && `${option} · `}
              {quantity}개
            </p>
            <p className="mt-1 flex flex-wrap items-baseline gap-x-2 tabular-nums">
              <strong className="font-bold text-15">{formatWon(lineTotal)}</strong>
              {itemDiscount > 0 && (
                <del className="text-13 text-muted">
                  <span className="sr-only">할인 전 </span>
                  {formatWon(unitPrice * quantity)}
                </del>
              )}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
