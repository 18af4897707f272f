import type { CartView } from "@/lib/checkout/cart-views";
import { formatWon } from "@/lib/platform/format-won";
import type { CartAct } from "./cart-act";
import { CartLine } from "./cart-line";
import type { CartProblem } from "./use-cart";

type Group = CartView["groups"][number];
type Props = { group: Group; problem: CartProblem | null; remove: (act: CartAct) => void };

/** What one seller sends in one parcel. */
export function CartGroup({ group, problem, remove }: Props) {
  const heading = `seller-${group.seller.id}`;
  return (
    <section aria-labelledby={heading} className="mt-6 border-ink border-t pt-4">
      <h2 id={heading} className="font-bold text-17">
        {group.seller.name}
      </h2>
      <ul className="divide-y divide-line">
        {group.items.map((item) => (
          <li key={item.id}>
            <CartLine
              item={item}
              refusal={problem?.itemId === item.id ? problem.message : null}
              remove={remove}
            />
          </li>
        ))}
      </ul>
      <p className="flex flex-wrap justify-between gap-x-4 rounded-soft bg-sunken px-4 py-3 text-13">
        <ShippingWords group={group} />
      </p>
    </section>
  );
}

function ShippingWords({ group: { goods, shippingFee, untilFreeShipping } }: { group: Group }) {
  if (goods === 0) return <span className="text-muted">주문할 상품을 고르면 배송비를 알려 드려요</span>;
  return (
    <>
      <span>
        배송비{" "}
        <strong className="font-semibold tabular-nums">
          {shippingFee === 0 ? "무료" : formatWon(shippingFee)}
        </strong>
      </span>
      {untilFreeShipping > 0 && (
        <span className="font-medium text-accent tabular-nums">
          {formatWon(untilFreeShipping)} 더 담으면 무료배송
        </span>
      )}
    </>
  );
}
