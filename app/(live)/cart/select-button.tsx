import { Check } from "lucide-react";
import type { ReactNode } from "react";

type Props = { checked: boolean; label?: string; children?: ReactNode };

/** A box to tick that is a button: it asks the shop by itself, with JavaScript or without. */
export function SelectButton({ checked, label, children }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a box of its own would need a second press without JavaScript
    <button
      type="submit"
      role="checkbox"
      aria-checked={checked}
      aria-label={label}
      className="group touch min-w-11 gap-2.5 text-15"
    >
      <span
        aria-hidden="true"
        className={`grid size-5.5 shrink-0 place-items-center rounded-soft border ${checked ? "border-accent bg-accent text-on-accent" : "border-edge bg-raised text-raised group-hover:border-ink"}`}
      >
        {checked && <Check size={16} strokeWidth={3} />}
      </span>
      {children}
    </button>
  );
}
