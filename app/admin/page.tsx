import type { Metadata } from "next";
import { requireRole } from "@/app/_server/session";
import { getSalesOverview } from "@/lib/insight/get-sales-overview";
import { formatCount } from "@/lib/platform/format-count";
import { formatWon } from "@/lib/platform/format-won";
import { formatKstTime } from "@/lib/platform/kst";
import { Comparison } from "./comparison";
import { SalesChart } from "./sales-chart";

export const metadata: Metadata = { title: "대시보드" };

export default async function DashboardPage() {
  await requireRole(["ADMIN"], "/admin");
  const now = new Date();
  const { days, statuses, toDispatch, lowStock } = await getSalesOverview(now);
  const [today, yesterday, lastWeek] = [days.at(-1), days.at(-2), days.at(-8)];
  return (
    <>
      <h1 className="font-bold text-26">대시보드</h1>
      <p className="mt-1 text-13 text-muted">{formatKstTime(now)} 기준, 하루는 한국 시간으로 나눠요.</p>
      <dl className="mt-6 grid gap-px overflow-hidden rounded-soft border border-line bg-line sm:grid-cols-2 xl:grid-cols-4">
        <Comparison
          label="오늘 매출"
          value={today?.sales ?? 0}
          yesterday={yesterday?.sales ?? 0}
          lastWeek={lastWeek?.sales ?? 0}
          format={formatWon}
        />
        <Comparison
          label="오늘 결제된 주문"
          value={today?.orders ?? 0}
          yesterday={yesterday?.orders ?? 0}
          lastWeek={lastWeek?.orders ?? 0}
          format={count}
        />
        <Comparison
          label="오늘 환불"
          value={today?.refunds ?? 0}
          yesterday={yesterday?.refunds ?? 0}
          lastWeek={lastWeek?.refunds ?? 0}
          format={formatWon}
        />
        <div className="bg-paper p-5">
          <dt className="text-13 text-muted">발송을 기다리는 상품</dt>
          <dd className="mt-1 font-bold text-26 tabular-nums">{count(toDispatch)}</dd>
        </div>
      </dl>
      <SalesChart days={days} />
      <div className="mt-10 grid gap-10 lg:grid-cols-2">
        <section aria-labelledby="statuses">
          <h2 id="statuses" className="mb-3 font-bold text-20">
            주문 상태
          </h2>
          <dl>
            {statuses.map(({ status, label, count: orders }) => (
              <div key={status} className="flex justify-between border-line border-b py-3 text-15">
                <dt>{label}</dt>
                <dd className="font-semibold tabular-nums">{count(orders)}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-labelledby="low-stock">
          <h2 id="low-stock" className="mb-3 font-bold text-20">
            재고가 적은 상품
          </h2>
          {lowStock.length === 0 && <p className="text-15 text-muted">모두 넉넉해요.</p>}
          <ul>
            {lowStock.map(({ productName, label, left }) => (
              <li
                key={`${productName} ${label}`}
                className="flex justify-between gap-4 border-line border-b py-3 text-15"
              >
                <span>
                  {productName} {label && <span className="text-muted">{label}</span>}
                </span>
                <span
                  className={`shrink-0 font-semibold tabular-nums ${left === 0 ? "text-bad" : "text-caution"}`}
                >
                  {left === 0 ? "품절" : `${left}개`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}

const count = (value: number) => `${formatCount(value)}건`;
