import { startTransition, useEffect, useOptimistic, useState } from "react";
import type { ActionState } from "@/app/_server/action-state";
import { tellCartCount } from "@/components/cart/cart-count";
import { doubtConnection } from "@/components/ui/connection";
import type { CartItem, CartView } from "@/lib/checkout/cart-views";
import { isToOrder, soldItemsOf } from "@/lib/checkout/sum-up-cart";
import { changeCart } from "./actions";
import { afterAct } from "./after-act";
import type { CartAct } from "./cart-act";

/** Why the shop did not do it, and which item that is about. */
export type CartProblem = { itemId: string | null; message: string };

/** The cart as it was drawn, then as every change leaves it: at once here, and as the shop says a moment later. */
export function useCart(drawn: CartView) {
  const [known, setKnown] = useState(drawn);
  const [shown, show] = useOptimistic(known, afterAct);
  const [problem, setProblem] = useState<CartProblem | null>(null);
  const [removed, setRemoved] = useState<CartItem[]>([]);

  // The router keeps this page as it was left: coming back to it with a log-in, it is drawn anew.
  const [drawnBefore, setDrawnBefore] = useState(drawn);
  if (drawn !== drawnBefore) {
    setDrawnBefore(drawn);
    setKnown(drawn);
    setProblem(null);
    setRemoved([]);
  }

  const lookAgain = async () => {
    const view = await fetchCart();
    if (view) setKnown(view);
  };
  const perform = (act: CartAct) =>
    startTransition(async () => {
      show(act);
      const state = await changeCart({ status: "idle" }, formOf(act)).then((answer) => answer, unreachable);
      const view = state.status === "done" ? state.value : await fetchCart();
      startTransition(() => {
        if (view) setKnown(view);
        setProblem(problemOf(state, act));
      });
    });
  const remove = (act: CartAct) => {
    setRemoved(takenOut(shown, act));
    perform(act);
  };
  const putBack = () => {
    setRemoved([]);
    for (const { variantId, quantity } of removed.toReversed())
      perform({ act: "put back", variantId, quantity });
  };

  useEffect(() => tellCartCount(shown.count), [shown.count]);
  useEffect(() => {
    const comeBack = () => {
      if (document.visibilityState === "visible") void fetchCart().then((view) => view && setKnown(view));
    };
    document.addEventListener("visibilitychange", comeBack);
    return () => document.removeEventListener("visibilitychange", comeBack);
  }, []);

  return { shown, problem, removed, perform, remove, putBack, lookAgain };
}

function takenOut(view: CartView, act: CartAct): CartItem[] {
  const items = soldItemsOf(view).map(({ item }) => item);
  if (act.act === "remove") return items.filter(({ id }) => id === act.itemId);
  return items.filter(({ selected }) => selected);
}

function problemOf(state: ActionState<CartView>, act: CartAct): CartProblem | null {
  if (state.status !== "refused" && state.status !== "invalid") return null;
  const message = state.status === "refused" ? state.message : "수량은 1개부터 99개까지예요.";
  return { itemId: "itemId" in act ? act.itemId : null, message };
}

function unreachable(): ActionState<CartView> {
  void doubtConnection();
  const message = "연결이 고르지 않아 바꾸지 못했어요. 잠시 뒤에 다시 시도해 주세요.";
  return { status: "refused", code: "UNREACHABLE", message, given: {} };
}

function formOf(act: CartAct): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(act)) form.set(name, String(value));
  return form;
}

async function fetchCart(): Promise<CartView | null> {
  return fetch("/api/v1/cart").then(
    async (answer) => (answer.ok ? (await answer.json()).data : null),
    () => null,
  );
}

/** Whether everything that is there to be had is selected. */
export const isAllSelected = (view: CartView): boolean =>
  soldItemsOf(view).every(({ item }) => item.selected || !isToOrder({ ...item, selected: true }));
