"use client";

import { useEffect, useRef } from "react";
import type { Trouble } from "./trouble";

/** Takes the focus, so that nobody has to look for why nothing goes on. */
export function TroubleNote({ trouble }: { trouble: Trouble }) {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (trouble) note.current?.focus();
  }, [trouble]);
  return (
    <div
      ref={note}
      role="alert"
      tabIndex={-1}
      className="mb-4 rounded-soft border border-bad px-4 py-3 text-15 text-bad"
    >
      <p>{trouble.text}</p>
      {trouble.lines.length > 0 && (
        <ul className="mt-2 list-disc pl-5 font-semibold">
          {trouble.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {trouble.ways.length > 0 && (
        <p className="mt-1 flex flex-wrap gap-x-5">
          {trouble.ways.map(({ href, label }) => (
            <a key={href} href={href} className="touch font-semibold underline underline-offset-4">
              {label}
            </a>
          ))}
        </p>
      )}
    </div>
  );
}
