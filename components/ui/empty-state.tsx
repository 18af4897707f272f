import type { ReactNode } from "react";

type Props = { title: string; hint: string; heading?: "h1" | "h2" | "h3"; children?: ReactNode };

/** Nothing here: what that means, and what to do next. */
export function EmptyState({ title, hint, heading: Heading = "h2", children }: Props) {
  return (
    <div className="flex flex-col items-center px-4 py-20 text-center">
      <Heading className="text-20 font-bold">{title}</Heading>
      <p className="mt-2 max-w-md text-muted">{hint}</p>
      {children && <div className="mt-8 flex flex-wrap justify-center gap-3">{children}</div>}
    </div>
  );
}
