import type { ReactNode } from "react";

type Props = {
  id: string;
  title: string;
  /** Beside the title: a button, or a short note. */
  aside?: ReactNode;
  children: ReactNode;
};

/** One step of the order sheet. */
export function Part({ id, title, aside, children }: Props) {
  return (
    <section aria-labelledby={id} className="border-line border-t py-8 first:border-t-0 first:pt-0">
      <div className="mb-4 flex min-h-11 items-center justify-between gap-4">
        <h2 id={id} tabIndex={-1} className="font-bold text-20 outline-none">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
