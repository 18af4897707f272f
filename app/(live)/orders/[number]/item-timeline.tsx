import { actorWords, actWord } from "@/components/order/order-words";
import type { OrderView, StatusLabels } from "@/lib/order/views";
import { formatKstTime } from "@/lib/platform/kst";

type Props = { history: OrderView["items"][number]["history"]; labels: StatusLabels["item"] };

/** What happened to an item, when (Korean time) and by whom; the last line is where it stands. */
export function ItemTimeline({ history, labels }: Props) {
  const labelOf = (status: string) => labels[status]?.label ?? status;
  return (
    <ol className="grid gap-3">
      {history.map((event, index) => {
        const isNow = index === history.length - 1;
        return (
          <li
            key={`${event.at} ${event.event}`}
            aria-current={isNow ? "step" : undefined}
            className="grid grid-cols-[0.75rem_minmax(0,1fr)] gap-x-3"
          >
            <span
              aria-hidden="true"
              className={`mt-2 size-2.5 rounded-full border ${isNow ? "border-accent bg-accent" : "border-edge bg-raised"}`}
            />
            <div>
              <p className={isNow ? "font-semibold text-15" : "text-15"}>{actWord(event, labelOf)}</p>
              <p className="text-13 text-muted tabular-nums">
                <time dateTime={event.at}>{formatKstTime(new Date(event.at))}</time> ·{" "}
                {actorWords[event.actor]}
              </p>
              {event.note && <p className="text-13 text-muted">{event.note}</p>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
