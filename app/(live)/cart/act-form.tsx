"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { CartAct } from "./cart-act";

type Acts = {
  /** What a browser without JavaScript posts to. */
  plain: (form: FormData) => void;
  perform: (act: CartAct) => void;
};

export const CartActs = createContext<Acts>({ plain: () => {}, perform: () => {} });

type Props = {
  act: CartAct;
  /** In place of the usual way. */
  perform?: (act: CartAct) => void;
  className?: string;
  children: ReactNode;
};

/** A form that asks for one thing: done in place with JavaScript, posted without. */
export function ActForm({ act, perform, className, children }: Props) {
  const acts = useContext(CartActs);
  return (
    <form
      action={acts.plain}
      onSubmit={(event) => {
        event.preventDefault();
        (perform ?? acts.perform)(act);
      }}
      className={className}
    >
      {Object.entries(act).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={String(value)} />
      ))}
      {children}
    </form>
  );
}
