import { LineAmount } from "@/components/order/line-amount";
import { StatusBadge } from "@/components/order/status-badge";
import { ProductPicture } from "@/components/product/product-picture";
import type { OrderView, StatusLabels } from "@/lib/order/views";
import { formatWon } from "@/lib/platform/format-won";
import { ItemTimeline } from "./item-timeline";

type Item = OrderView["items"][number];

export function OrderItems({ items, labels }: { items: Item[]; labels: StatusLabels["item"] }) {
  return (
    <ul className="grid gap-4">
      {items.map((item) => (
        <li key={item.id} className="rounded-soft border border-line bg-raised p-4 md:p-6">
          <article className="grid grid-cols-[5rem_minmax(0,1fr)] gap-x-4 md:grid-cols-[6rem_minmax(0,1fr)]">
            <div className="overflow-hidden rounded-soft">
              <ProductPicture imageUrl={item.imageUrl} alt="" sizes="96px" load="soon" />
            </div>
            <div>
              <div className="flex flex-wrap items-start justify-between gap-2">
                <h3 className="font-semibold text-15">
                  <a href={`/products/${item.productId}`} className="touch -my-2 hover:underline">
                    {item.name}
                  </a>
                </h3>
                <StatusBadge labels={labels} status={item.status} />
              </div>
              <p className="text-13 text-muted">
                {item.option && `${item.option} · `}
                {item.quantity}개
              </p>
              <Amount item={item} />
            </div>
            <div className="col-span-2 mt-4 border-line border-t pt-4">
              <h4 className="sr-only">{item.name} 진행 상황</h4>
              <ItemTimeline history={item.history} labels={labels} />
            </div>
          </article>
        </li>
      ))}
    </ul>
  );
}

function Amount({ item }: { item: Item }) {
  const { unitPrice, itemDiscount, quantity } = item;
  return (
    <LineAmount line={item}>
      {quantity > 1 && <span className="text-13 text-muted">개당 {formatWon(unitPrice - itemDiscount)}</span>}
    </LineAmount>
  );
}
