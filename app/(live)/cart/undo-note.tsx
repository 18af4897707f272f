"use client";

import { useEffect, useRef } from "react";
import type { CartItem } from "@/lib/checkout/cart-views";

type Props = { removed: CartItem[]; putBack: () => void };

/** What was just taken out, and the way to have it back; takes the focus its button has lost. */
export function UndoNote({ removed, putBack }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (removed.length > 0) button.current?.focus({ preventScroll: true });
  }, [removed]);
  const [first] = removed;
  return (
    <div role="status">
      {first && (
        <p className="mb-3 flex items-center justify-between gap-3 rounded-soft bg-ink pl-4 text-15 text-paper">
          <span className="min-w-0 truncate">
            {removed.length === 1 ? `‘${first.name}’ 상품을 뺐어요` : `${removed.length}가지를 뺐어요`}
          </span>
          <button
            ref={button}
            type="button"
            onClick={putBack}
            className="touch shrink-0 px-4 font-semibold underline underline-offset-4"
          >
            되돌리기
          </button>
        </p>
      )}
    </div>
  );
}
