import type { ComponentProps, ReactNode } from "react";

type Props = Omit<ComponentProps<"input">, "id"> & {
  id: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  /** Over the end of the line. */
  side?: ReactNode;
};

/** A labelled line of text; what is wrong with it is read out with it. */
export function Field({ id, label, hint, error, side, className = "", ...input }: Props) {
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={className}>
      <label id={`${id}-label`} htmlFor={id} className="mb-1 block text-13 font-medium">
        {label}
      </label>
      <div className="relative">
        <input
          {...input}
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={notes || undefined}
          className={`h-12 w-full rounded-soft border border-edge bg-raised pl-3 text-17 placeholder:text-muted hover:border-ink aria-invalid:border-bad ${side ? "pr-20" : "pr-3"}`}
        />
        {side && <div className="absolute inset-y-0 right-0 flex items-center">{side}</div>}
      </div>
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-13 text-muted">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="mt-1 text-13 text-bad">
          {error}
        </p>
      )}
    </div>
  );
}
