import { listOwnIssues } from "@/lib/coupon/list-own-issues";
import { countUnread } from "@/lib/notification/queries";
import { countOrders } from "@/lib/order/queries";
import { formatCount } from "@/lib/platform/format-count";
import { formatWon } from "@/lib/platform/format-won";
import { countPlaces } from "@/lib/waitlist/queries";

/** Nobody has more than this to choose from. */
const mostCoupons = 100;

/** Everything that belongs to somebody, with how much of it there is. */
export async function Places({ userId, balance }: { userId: string; balance: number }) {
  const [orders, coupons, unread, waiting] = await Promise.all([
    countOrders(userId),
    listOwnIssues(userId, { state: "usable", limit: mostCoupons }),
    countUnread(userId),
    countPlaces(userId),
  ]);
  const places = [
    { href: "/orders", label: "주문 내역", count: `${formatCount(orders)}건` },
    { href: "/wallet", label: "잔액", count: formatWon(balance) },
    { href: "/coupons/mine", label: "쿠폰", count: `${coupons.items.length}장` },
    { href: "/waitlist", label: "재입고 대기", count: `${waiting}건` },
    { href: "/notifications", label: "알림", count: unread > 0 ? `안 읽음 ${unread}개` : "모두 읽음" },
  ];
  return (
    <nav aria-label="내 단골" className="mt-8">
      <ul className="border-line border-t">
        {places.map(({ href, label, count }) => (
          <li key={href} className="border-line border-b">
            <a
              href={href}
              className="touch w-full justify-between gap-4 py-2 text-15 underline-offset-4 hover:underline"
            >
              <span>{label}</span>
              <span className="font-bold tabular-nums">{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
