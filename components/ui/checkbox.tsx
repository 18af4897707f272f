import type { ComponentProps, ReactNode } from "react";

/** A box to tick; the words beside it are part of the target. */
export function Checkbox({ children, ...input }: ComponentProps<"input"> & { children: ReactNode }) {
  return (
    <label className="touch gap-2.5">
      <input {...input} type="checkbox" className="size-5 shrink-0" />
      {children}
    </label>
  );
}
