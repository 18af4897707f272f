import type { SalesDay } from "@/lib/insight/get-sales-overview";
import { formatWon } from "@/lib/platform/format-won";

const height = 160;
const slot = 24;

/** Thirty days as bars; the same figures as a table for who would rather read or hear them. */
export function SalesChart({ days }: { days: SalesDay[] }) {
  const most = Math.max(1, ...days.map(({ sales }) => sales));
  const total = days.reduce((sum, { sales }) => sum + sales, 0);
  return (
    <section aria-labelledby="sales" className="mt-10">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="sales" className="font-bold text-20">
          지난 {days.length}일 매출
        </h2>
        <p className="text-15 text-muted tabular-nums">
          합계 {formatWon(total)} · 가장 많은 날 {formatWon(most)}
        </p>
      </div>
      <svg
        viewBox={`0 0 ${days.length * slot} ${height}`}
        className="w-full"
        role="img"
        aria-labelledby="sales-picture"
      >
        <title id="sales-picture">{`지난 ${days.length}일의 하루 매출, 합계 ${formatWon(total)}`}</title>
        {days.map(({ date, sales, orders }, index) => {
          const bar = Math.round((sales / most) * height);
          const isToday = index === days.length - 1;
          return (
            <g key={date}>
              <title>{`${shortDate(date)} ${formatWon(sales)}, ${orders}건`}</title>
              <rect x={index * slot} y={0} width={slot} height={height} fill="transparent" />
              <rect
                x={index * slot + 4}
                y={height - bar}
                width={slot - 8}
                height={bar}
                rx={2}
                className={isToday ? "fill-accent" : "fill-edge"}
              />
            </g>
          );
        })}
      </svg>
      {/* Beside the picture, not in it: letters must not shrink with a phone. */}
      <p aria-hidden="true" className="mt-2 flex justify-between text-12 text-muted">
        <span>{shortDate(days[0]?.date ?? "")}</span>
        <span>오늘</span>
      </p>
      <details className="mt-2">
        <summary className="touch text-13 text-muted underline underline-offset-4">표로 보기</summary>
        <table className="mt-2 w-full text-15 tabular-nums">
          <thead>
            <tr className="border-line border-b text-left text-13 text-muted">
              <th scope="col" className="py-2 font-medium">
                날짜
              </th>
              <th scope="col" className="py-2 text-right font-medium">
                주문
              </th>
              <th scope="col" className="py-2 text-right font-medium">
                매출
              </th>
              <th scope="col" className="py-2 text-right font-medium">
                환불
              </th>
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map(({ date, orders, sales, refunds }) => (
              <tr key={date} className="border-line border-b">
                <th scope="row" className="py-2 text-left font-normal">
                  {shortDate(date)}
                </th>
                <td className="py-2 text-right">{orders}</td>
                <td className="py-2 text-right">{formatWon(sales)}</td>
                <td className="py-2 text-right">{formatWon(refunds)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

/** "11. 20." */
const shortDate = (date: string) => `${Number(date.slice(5, 7))}. ${Number(date.slice(8))}.`;
