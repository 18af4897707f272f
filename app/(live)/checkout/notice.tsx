"use client";

import { Check, CircleAlert, Clock3 } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";

type Props = {
  tone: "good" | "wait" | "bad";
  title: string;
  hint: ReactNode;
  /** Buttons: what to do now. */
  children?: ReactNode;
};

const icons = { good: Check, wait: Clock3, bad: CircleAlert };
const tones = {
  good: "bg-good text-paper",
  wait: "bg-sunken text-ink",
  bad: "bg-bad text-paper",
};

/** What came of it. Every news takes the focus, so that it is read out where it stands. */
export function Notice({ tone, title, hint, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (title) heading.current?.focus();
  }, [title]);
  const Icon = icons[tone];
  return (
    <div className="mx-auto flex max-w-xl flex-col items-center pt-6 text-center md:pt-10">
      <span aria-hidden="true" className={`grid size-14 place-items-center rounded-full ${tones[tone]}`}>
        <Icon size={28} strokeWidth={2} />
      </span>
      <h1 ref={heading} tabIndex={-1} className="mt-5 font-extrabold text-26 outline-none md:text-34">
        {title}
      </h1>
      <div className="mt-2 text-muted">{hint}</div>
      {children && <div className="mt-8 flex flex-wrap items-start justify-center gap-3">{children}</div>}
    </div>
  );
}
