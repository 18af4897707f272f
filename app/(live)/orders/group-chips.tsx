import { Chip } from "@/components/ui/chip";
import type { StatusLabels } from "@/lib/order/views";
import { filterHref, type Group, type OrderFilter, type OrderGroup, orderGroups } from "./order-filter";

type Props = { filter: OrderFilter; labels: StatusLabels };

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

function nameOf(group: OrderGroup, labels: StatusLabels): string {
  const { statuses, itemStatuses }: Group = orderGroups[group];
  const called = (kind: "order" | "item", status?: string) =>
    (status && labels[kind][status]?.label) ?? status;
  if (itemStatuses) return `${called("item", itemStatuses[0])}`;
  if (!statuses) return "전체";
  const [first, second] = statuses;
  return group === "over"
    ? `${called("order", first)}·${called("order", second)}`
    : `${called("order", first)}`;
}
