import type { ReactNode } from "react";

type Props = {
  id: string;
  title: string;
  hint?: string;
  /** Where all of it is. */
  more?: { href: string; label: string };
  children: ReactNode;
};

export function Section({ id, title, hint, more, children }: Props) {
  return (
    <section aria-labelledby={id} className="mt-16 md:mt-24">
      <div className="mb-5 flex items-end justify-between gap-4 md:mb-6">
        <div>
          <h2 id={id} className="text-20 font-bold md:text-26">
            {title}
          </h2>
          {hint && <p className="mt-1 text-13 text-muted md:text-15">{hint}</p>}
        </div>
        {more && (
          <a
            href={more.href}
            className="touch -my-2 shrink-0 text-13 font-medium underline decoration-edge underline-offset-4 hover:decoration-ink"
          >
            {more.label}
          </a>
        )}
      </div>
      {children}
    </section>
  );
}
