import { business, support } from "./business";
import { ThemeChoice } from "./theme-choice";

const places = [
  { href: "/about", label: "단골 이야기" },
  { href: "/terms", label: "이용약관" },
  { href: "/docs", label: "API 문서" },
  { href: "/privacy", label: "개인정보처리방침" },
];

export function ShopFooter() {
  return (
    <footer className="mt-24 print:hidden border-line border-t bg-sunken md:mt-32">
      <div className="column grid gap-10 py-12 md:grid-cols-[1fr_auto] md:py-16">
        <div>
          <p className="text-17 font-bold">고객센터</p>
          <p className="mt-2 flex flex-wrap gap-x-6">
            <a href={`tel:${support.phone}`} className="touch text-20 font-bold tabular-nums hover:underline">
              {support.phone}
            </a>
            <a href={`mailto:${support.email}`} className="touch underline underline-offset-4">
              {support.email}
            </a>
          </p>
          <p className="text-13 text-muted">{support.hours}, 점심 12시–1시, 주말과 공휴일은 쉬어요.</p>
        </div>
        <nav aria-label="안내" className="md:text-right">
          <ul className="flex flex-wrap gap-x-6 md:block">
            {places.map((place) => (
              <li key={place.href}>
                <a
                  href={place.href}
                  className={`touch hover:underline ${place.href === "/privacy" ? "font-bold" : ""}`}
                >
                  {place.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <dl className="flex flex-wrap gap-x-5 gap-y-1 text-13 text-muted md:max-w-3xl">
          {business.map(([name, value]) => (
            <div key={name} className="flex gap-1.5">
              <dt>{name}</dt>
              <dd className="tabular-nums">{value}</dd>
            </div>
          ))}
        </dl>
        <div className="md:text-right">
          <ThemeChoice />
        </div>
        <p className="text-12 text-muted md:col-span-2">
          등록번호와 주소, 전화번호는 모두 예시예요. 실제로 판매하거나 결제하지 않아요.
        </p>
      </div>
    </footer>
  );
}
