import { Chip } from "@/components/ui/chip";

const places = [
  { href: "/coupons", label: "받을 수 있는 쿠폰" },
  { href: "/coupons/mine", label: "내 쿠폰" },
];

export function CouponPlaces({ here }: { here: "/coupons" | "/coupons/mine" }) {
  return (
    <nav aria-label="쿠폰" className="no-scrollbar mt-5 overflow-x-auto py-1">
      <ul className="flex w-max gap-2">
        {places.map(({ href, label }) => (
          <li key={href}>
            <Chip href={href} aria-current={href === here ? "true" : undefined}>
              {label}
            </Chip>
          </li>
        ))}
      </ul>
    </nav>
  );
}
