"use client";

import { ShoppingBag } from "lucide-react";
import { useSyncExternalStore } from "react";
import { readCartCount, watchCartCount } from "./cart-count";

/** The way to the cart; how much is in it is asked for, because the page around it may be kept for everybody. */
export function CartLink() {
  const count = useSyncExternalStore(watchCartCount, readCartCount, () => null);
  return (
    <a
      href="/cart"
      aria-label={count ? `장바구니, ${count}가지 담겨 있어요` : "장바구니"}
      className="relative grid size-11 shrink-0 place-items-center hover:text-accent"
    >
      <ShoppingBag aria-hidden="true" size={22} strokeWidth={1.75} />
      {count !== null && count > 0 && (
        <span
          aria-hidden="true"
          className="absolute top-1 right-0.5 min-w-4.5 rounded-full bg-accent px-1 text-center font-bold text-12 text-on-accent leading-4.5 tabular-nums"
        >
          {count > 99 ? "99+" : count}
        </span>
      )}
    </a>
  );
}
