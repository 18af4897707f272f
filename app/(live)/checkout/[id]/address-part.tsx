"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { type Address, DeliverySummary } from "@/app/(live)/checkout/delivery-summary";
import { Part } from "@/app/(live)/checkout/part";
import { askShop, type ShopAnswer } from "@/components/checkout/ask-shop";
import { Button } from "@/components/ui/button";
import type { SheetView } from "@/lib/sheet/views";
import { AddressForm, type AddressSaver } from "./address-form";

type Props = {
  address: Address | null;
  editing: boolean;
  setEditing: (editing: boolean) => void;
  /** Nothing can be changed any more. */
  locked: boolean;
  /** Being paid: what is typed stays where it is. */
  busy: boolean;
  last: Address | null;
  begun: Address | null;
  saver: RefObject<AddressSaver | null>;
  save: (address: Address) => Promise<ShopAnswer<SheetView>>;
};

export function AddressPart({ address, editing, setEditing, locked, busy, last, begun, saver, save }: Props) {
  const [note, setNote] = useState("");
  const change = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(editing);
  useEffect(() => {
    if (wasEditing.current && !editing && !busy) change.current?.focus();
    wasEditing.current = editing;
  }, [editing, busy]);

  async function saved(wanted: Address, remember: boolean) {
    const came = await save(wanted);
    if (!came.ok) return came;
    setEditing(false);
    setNote("배송지를 저장했어요.");
    if (remember) setNote(await keepInProfile(wanted));
    return came;
  }

  return (
    <Part
      id="delivery"
      title="배송지"
      aside={
        !editing &&
        !locked &&
        !busy && (
          <Button ref={change} look="secondary" className="min-h-11" onClick={() => setEditing(true)}>
            배송지 바꾸기
          </Button>
        )
      }
    >
      {editing && !locked ? (
        <div className={busy ? "pointer-events-none opacity-60" : undefined}>
          <AddressForm
            address={address}
            save={saved}
            leave={address ? () => setEditing(false) : null}
            saver={saver}
            last={last}
            begun={begun}
          />
        </div>
      ) : (
        address && <DeliverySummary address={address} />
      )}
      <p role="status" className="mt-1 -mb-7 min-h-6 text-13 text-good">
        {!editing && note}
      </p>
    </Part>
  );
}

async function keepInProfile({ phone, postcode, address, addressDetail }: Address): Promise<string> {
  const came = await askShop("PATCH", "/users/me", { body: { phone, postcode, address, addressDetail } });
  if (came.ok) return "배송지를 저장했어요. 다음 주문에도 이 주소를 먼저 보여 드릴게요.";
  return "배송지를 저장했어요. 내 정보에는 저장하지 못했어요.";
}
