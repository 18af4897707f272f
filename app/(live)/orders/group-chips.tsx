import { Chip } from "@/components/ui/chip";
import type { StatusLabels } from "@/lib/order/views";
import { filterHref, type OrderFilter, type OrderGroup, orderGroups } from "./order-filter";

type Props = { filter: OrderFilter; labels: StatusLabels["order"] };

/** Groups of states, called as the first of them is. */
export function GroupChips({ filter, labels }: Props) {
  return (
    <nav
      aria-label="주문 상태"
      className="no-scrollbar -mx-4 mt-6 overflow-x-auto scroll-px-4 px-4 md:mx-0 md:px-0"
    >
      <ul className="flex w-max gap-2">
        {(Object.keys(orderGroups) as OrderGroup[]).map((group) => (
          <li key={group}>
            <Chip
              href={filterHref(filter, { group })}
              aria-current={group === filter.group ? "true" : undefined}
            >
              {nameOf(group, labels)}
            </Chip>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function nameOf(group: OrderGroup, labels: StatusLabels["order"]): string {
  const [first, second] = orderGroups[group];
  const called = (status?: string) => (status && labels[status]?.label) ?? status;
  if (!first) return "전체";
  return group === "over" ? `${called(first)}·${called(second)}` : `${called(first)}`;
}
