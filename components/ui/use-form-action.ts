"use client";

import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import { type FormEvent, useActionState } from "react";
import { doubtConnection } from "./connection";

type Unanswered = { status: "refused"; code: string; message: string; given: Record<string, string> };
type Action<S> = (before: S, form: FormData) => Promise<S>;

const isServer = typeof window === "undefined";

/**
 * `useActionState` for the shop's own forms: who gets no answer is told so beside the form, which stays as it is, instead
 * of losing the page to an error. Only the server's action can be sent without JavaScript, so that is what is drawn.
 */
export function useFormAction<S>(action: Action<S | Unanswered>, first: S | Unanswered) {
  const [drawn, submitPlain] = useActionState<S | Unanswered, FormData>(
    action,
    first as Awaited<S> | Unanswered,
  );
  const [answer, submit, pending] = useActionState<S | Unanswered | null, FormData>(ask, null);

  function ask(_: S | Unanswered | null, form: FormData): Promise<S | Unanswered> {
    return action(first, form).then(
      (answered) => answered,
      (error: unknown) => {
        // To go elsewhere is an answer.
        unstable_rethrow(error);
        // A page older than the shop: only loading it anew helps.
        if (unstable_isUnrecognizedActionError(error)) throw error;
        void doubtConnection();
        return unanswered(form);
      },
    );
  }
  return [answer ?? drawn, isServer ? submitPlain : submit, pending] as const;
}

/** React empties a form that has been answered. For `onReset`, where what was typed is wanted again. */
export const keepTyped = (event: FormEvent): void => event.preventDefault();

const unanswered = (form: FormData): Unanswered => ({
  status: "refused",
  code: "UNREACHABLE",
  message: "단골에서 답을 받지 못했어요. 잠시 뒤에 다시 시도해 주세요.",
  given: Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === "string" && !/^\$|password/i.test(name) ? [[name, value]] : [],
    ),
  ),
});
