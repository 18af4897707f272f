import { UserRound } from "lucide-react";
import { CartLink } from "@/components/cart/cart-link";
import { Bell } from "@/components/notification/bell";
import { SearchBox } from "./search-box";
import { WordMark } from "./word-mark";

const ways = [
  { href: "/products", label: "전체 상품" },
  { href: "/products?sort=newest", label: "신상품" },
  { href: "/products?sort=popular", label: "인기" },
  { href: "/products?sort=discount", label: "할인" },
  { href: "/coupons", label: "쿠폰" },
  { href: "/about", label: "단골 이야기" },
];

export function ShopHeader() {
  return (
    <header className="border-line border-b print:hidden">
      <div className="column flex flex-wrap items-center gap-x-3 pt-2 lg:gap-x-6 lg:py-3">
        <WordMark />
        <nav
          aria-label="둘러보기"
          className="no-scrollbar order-last w-full overflow-x-auto lg:order-none lg:w-auto"
        >
          <ul className="-mx-2 flex w-max lg:mx-0">
            {ways.map((way) => (
              <li key={way.href}>
                <a
                  href={way.href}
                  className="touch px-2 font-medium text-13 text-muted hover:text-ink lg:px-3 lg:text-15"
                >
                  {way.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <SearchBox />
        <div className="-mr-2.5 ml-auto flex shrink-0 lg:ml-0">
          <Bell />
          <a
            href="/account"
            aria-label="내 정보"
            className="grid size-11 shrink-0 place-items-center hover:text-accent"
          >
            <UserRound aria-hidden="true" size={22} strokeWidth={1.75} />
          </a>
          <CartLink />
        </div>
      </div>
    </header>
  );
}
