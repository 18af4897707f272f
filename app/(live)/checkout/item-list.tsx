import { LineAmount } from "@/components/order/line-amount";
import { ProductPicture } from "@/components/product/product-picture";
import type { SheetView } from "@/lib/sheet/views";

export type BoughtItem = SheetView["items"][number];

export function ItemList({ items }: { items: readonly BoughtItem[] }) {
  return (
    <ul className="grid gap-4">
      {items.map((item) => (
        <li key={item.variantId} className="grid grid-cols-[4.5rem_1fr] gap-4">
          <div className="overflow-hidden rounded-soft bg-sunken">
            <ProductPicture imageUrl={item.imageUrl} alt="" sizes="72px" load="soon" />
          </div>
          <div className="min-w-0">
            <p className="font-medium text-15 leading-snug">{item.name}</p>
            <p className="mt-0.5 text-13 text-muted tabular-nums">
              {item.option && `${item.option} · `}
              {item.quantity}개
            </p>
            <LineAmount line={item} />
          </div>
        </li>
      ))}
    </ul>
  );
}
