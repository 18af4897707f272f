import type { ReactNode } from "react";

type Props = { title: string; lead?: ReactNode; parts: ReactNode; pay: ReactNode };

/** What is being bought beside what it costs; on a phone one after the other. */
export function DeskFrame({ title, lead, parts, pay }: Props) {
  return (
    <>
      <h1 className="font-extrabold text-26 tracking-[-0.03em] md:text-34">{title}</h1>
      <div className="mt-1 min-h-6 text-muted">{lead}</div>
      <div className="mt-8 grid gap-x-14 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <div className="min-w-0">{parts}</div>
        <div className="min-w-0 border-line border-t pt-8 lg:sticky lg:top-6 lg:self-start lg:rounded-soft lg:border lg:bg-raised lg:p-7">
          {pay}
        </div>
      </div>
    </>
  );
}
