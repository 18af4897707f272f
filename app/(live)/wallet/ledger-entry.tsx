import { formatWon } from "@/lib/platform/format-won";
import { formatKstTime } from "@/lib/platform/kst";
import type { EntryList } from "@/lib/wallet/views";

type Entry = EntryList["items"][number];

const kinds: Record<Entry["kind"], string> = { CHARGE: "충전", PAY: "결제", REFUND: "환불", ADJUST: "조정" };

export function LedgerEntry({ entry: { kind, amount, balanceAfter, note, at } }: { entry: Entry }) {
  return (
    <li className="flex items-start justify-between gap-4 border-line border-b py-4">
      <div className="min-w-0">
        <p className="font-semibold text-15">{kinds[kind]}</p>
        <Note note={note} />
        <p className="text-13 text-muted tabular-nums">
          <time dateTime={at}>{formatKstTime(new Date(at))}</time>
        </p>
      </div>
      <div className="shrink-0 text-right tabular-nums">
        <p className={`font-bold text-17 ${amount > 0 ? "text-good" : "text-ink"}`}>
          {amount > 0 ? "+" : "−"}
          {formatWon(Math.abs(amount))}
        </p>
        <p className="text-13 text-muted">
          <span className="sr-only">남은 잔액 </span>
          {formatWon(balanceAfter)}
        </p>
      </div>
    </li>
  );
}

/** A note that names an order leads to it. */
function Note({ note }: { note: string }) {
  const [, number] = /^주문 (\d{8}-[0-9A-Z]{8,16})$/.exec(note) ?? [];
  if (!number) return note && <p className="text-13 text-muted">{note}</p>;
  return (
    <p className="text-13 text-muted">
      <a href={`/orders/${number}`} className="touch -my-3 underline underline-offset-4 hover:text-ink">
        {note}
      </a>
    </p>
  );
}
