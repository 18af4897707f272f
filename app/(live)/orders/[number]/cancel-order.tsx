"use client";

import { useEffect, useRef } from "react";
import type { ActionState } from "@/app/_server/action-state";
import { Button } from "@/components/ui/button";
import { FormAlert } from "@/components/ui/form-alert";
import { useFormAction } from "@/components/ui/use-form-action";
import { cancelOrder } from "./actions";

type Props = {
  number: string;
  /** Not any more when it was paid meanwhile: then the refusal is all that is left to say. */
  may: boolean;
  /** Came here to cancel: asked at once. */
  asked: boolean;
  /** What a browser without JavaScript was told. */
  note: ActionState<never>;
};

/**
 * Asks once more in a dialog. Without JavaScript the link comes back to the page with the dialog open in its place; with
 * it, it is over the page from the beginning, so that nothing moves when it is taken up.
 */
export function CancelOrder({ number, may, asked, note }: Props) {
  const [state, submit, pending] = useFormAction(cancelOrder, note);
  const dialog = useRef<HTMLDialogElement>(null);
  const opener = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (asked) ask(dialog.current);
  }, [asked]);
  if (!may) return state.status === "refused" && <FormAlert state={state} />;
  return (
    <>
      <Button
        ref={opener}
        look="secondary"
        href={`/orders/${number}?cancel=1`}
        aria-haspopup="dialog"
        onClick={(event) => {
          event.preventDefault();
          ask(dialog.current);
        }}
      >
        주문 취소
      </Button>
      <dialog
        ref={dialog}
        open={asked}
        aria-labelledby="cancel-title"
        onClose={() => {
          forgetAsking();
          // Who came here to be asked has never pressed it.
          opener.current?.focus();
        }}
        className="fixed inset-0 z-50 m-auto h-fit w-[calc(100%-2rem)] max-w-md rounded-soft border border-line bg-raised p-6 text-ink backdrop:bg-ink/50 noscript:static noscript:z-auto noscript:w-full"
      >
        <h2 id="cancel-title" className="font-bold text-20">
          이 주문을 취소할까요?
        </h2>
        <p className="mt-2 text-15 text-muted">
          아직 결제하지 않은 주문이에요. 취소하면 되돌릴 수 없고, 쓰기로 한 쿠폰과 잔액은 바로 돌려드려요.
        </p>
        <form action={submit} className="mt-5 grid gap-3">
          <FormAlert state={state} />
          <input type="hidden" name="number" value={number} />
          <div className="flex flex-wrap justify-end gap-2">
            <Button
              look="secondary"
              href={`/orders/${number}`}
              onClick={(event) => {
                event.preventDefault();
                dialog.current?.close();
              }}
            >
              그대로 두기
            </Button>
            <Button type="submit" pending={pending}>
              주문 취소하기
            </Button>
          </div>
        </form>
      </dialog>
    </>
  );
}

/** A reload asks no second time. */
function forgetAsking(): void {
  if (location.search) history.replaceState(history.state, "", location.pathname);
}

/** One that stands open in the page is taken up first. */
function ask(dialog: HTMLDialogElement | null): void {
  dialog?.close();
  dialog?.showModal();
}
