import type { Metadata } from "next";
import { currentCartOwner } from "@/app/_server/cart-owner";
import { formNote } from "@/app/_server/form-note";
import { currentActor } from "@/app/_server/session";
import { ShopFrame } from "@/components/shell/shop-frame";
import { FormAlert } from "@/components/ui/form-alert";
import { viewCart } from "@/lib/checkout/view-cart";
import { CartBoard } from "./cart-board";

export const metadata: Metadata = { title: "장바구니", robots: { index: false } };

export default async function CartPage() {
  const actor = await currentActor();
  const drawn = await viewCart(await currentCartOwner());
  return (
    <ShopFrame>
      <div className="column pt-8 md:pt-12">
        <h1 className="font-extrabold text-26 tracking-[-0.03em] md:text-34">장바구니</h1>
        <NoteAbove />
        <CartBoard drawn={drawn} isMember={actor !== null} />
      </div>
    </ShopFrame>
  );
}

/** For browsers without JavaScript, whose forms say nothing themselves. */
async function NoteAbove() {
  return (
    <div className="mt-6 empty:hidden">
      <FormAlert state={await formNote()} done="장바구니에 반영했어요." />
    </div>
  );
}
