import { Minus, Plus } from "lucide-react";
import type { ComponentProps } from "react";

type Props = Omit<ComponentProps<"button">, "children"> & { way: "fewer" | "more" };

/** One less or one more, beside a quantity. */
export function StepButton({ way, className = "", ...button }: Props) {
  const Sign = way === "fewer" ? Minus : Plus;
  return (
    <button
      type="button"
      {...button}
      className={`grid size-11 shrink-0 place-items-center hover:text-accent disabled:text-edge disabled:hover:text-edge ${className}`}
    >
      <Sign aria-hidden="true" size={18} strokeWidth={1.75} />
    </button>
  );
}
