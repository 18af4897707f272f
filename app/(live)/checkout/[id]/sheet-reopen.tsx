"use client";

import { useEffect, useRef, useState } from "react";
import type { BoughtItem } from "@/app/(live)/checkout/item-list";
import { SheetOver } from "@/app/(live)/checkout/sheet-over";
import { type Trouble, troubleOf } from "@/app/(live)/checkout/trouble";
import { TroubleNote } from "@/app/(live)/checkout/trouble-note";
import { askShop } from "@/components/checkout/ask-shop";
import { Button } from "@/components/ui/button";
import type { SheetView } from "@/lib/sheet/views";

/** The time ran out before the shopper's eyes: the same goods once more, at what they cost now. */
export function SheetReopen({ items, fromCart }: { items: readonly BoughtItem[]; fromCart: boolean }) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);

  async function reopen() {
    setBusy(true);
    const wanted = items.map(({ variantId, quantity }) => ({ variantId, quantity }));
    const came = await askShop<SheetView>("POST", "/order-sheets", {
      body: { items: wanted, fromCart },
    });
    if (came.ok) return location.replace(`/checkout/${came.data.id}`);
    setBusy(false);
    setTrouble(troubleOf(came, { items, number: null, fromCart, here: location.pathname }));
  }

  return (
    <div ref={place} role="alert" tabIndex={-1} className="outline-none">
      <SheetOver>
        <Button pending={busy} onClick={() => void reopen()}>
          지금 가격으로 다시 주문하기
        </Button>
      </SheetOver>
      {trouble && (
        <div className="mx-auto max-w-md">
          <TroubleNote trouble={trouble} />
        </div>
      )}
    </div>
  );
}
