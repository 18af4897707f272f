import type { ComponentProps } from "react";

/** A link among its equals; the one that is on carries `aria-current`. */
export function Chip({ className = "", ...rest }: ComponentProps<"a"> & { href: string }) {
  return (
    <a
      {...rest}
      className={`touch shrink-0 gap-1.5 whitespace-nowrap rounded-full border border-line bg-raised px-3.5 text-13 font-medium transition-colors duration-150 hover:border-edge aria-[current=true]:border-ink aria-[current=true]:bg-ink aria-[current=true]:text-paper aria-[current=true]:[scroll-initial-target:nearest] ${className}`}
    />
  );
}
