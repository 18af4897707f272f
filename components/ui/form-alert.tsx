"use client";

import { useEffect, useRef } from "react";
import type { FormState } from "./form-state";

type Props = { state: FormState; done?: string };

/** What came of a form, read out at once; the first field that needs another look gets the focus. */
export function FormAlert({ state, done }: Props) {
  const alert = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (state.status === "refused") alert.current?.focus();
    if (state.status === "invalid") {
      alert.current?.closest("form")?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    }
  }, [state]);
  if (state.status === "done" && done) {
    return (
      <p role="status" className="rounded-soft border border-line bg-sunken px-4 py-3 text-15">
        {done}
      </p>
    );
  }
  if (state.status === "idle" || state.status === "done") return null;
  return (
    <p
      ref={alert}
      role="alert"
      tabIndex={-1}
      className="rounded-soft border border-bad px-4 py-3 text-15 text-bad"
    >
      {state.status === "refused" ? state.message : "다시 확인할 칸이 있어요."}
    </p>
  );
}
