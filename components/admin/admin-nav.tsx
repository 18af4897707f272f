"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

export type AdminPlace = { href: string; label: string; icon: ReactNode };

export function AdminNav({ places }: { places: AdminPlace[] }) {
  const path = usePathname();
  return (
    <ul className="space-y-0.5">
      {places.map(({ href, label, icon }) => (
        <li key={href}>
          <Link
            href={href}
            prefetch={false}
            aria-current={isHere(path, href) ? "page" : undefined}
            className="touch w-full gap-3 rounded-soft px-3 font-medium text-muted hover:bg-sunken hover:text-ink aria-[current=page]:bg-sunken aria-[current=page]:font-semibold aria-[current=page]:text-ink"
          >
            {icon}
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The dashboard is above every other place, but only itself is the dashboard. */
function isHere(path: string, href: string): boolean {
  return path === href || (href !== "/admin" && path.startsWith(`${href}/`));
}
