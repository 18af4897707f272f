"use client";

import { useEffect, useRef } from "react";

/** What was just done takes the focus, which the button it was done with has lost. A reload says it no more. */
export function ArrivalNote({ children }: { children: string }) {
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    note.current?.focus();
    history.replaceState(history.state, "", location.pathname);
  }, []);
  return (
    <p
      ref={note}
      role="status"
      tabIndex={-1}
      className="mb-6 rounded-soft border border-line bg-sunken px-4 py-3 text-15"
    >
      {children}
    </p>
  );
}
