import type { Metadata } from "next";
import { formNote } from "@/app/_server/form-note";
import { requireActor } from "@/app/_server/session";
import { ShopFrame } from "@/components/shell/shop-frame";
import { FormAlert } from "@/components/ui/form-alert";
import { mostPlaces } from "@/lib/waitlist/limits";
import { listPlaces } from "@/lib/waitlist/queries";
import { WaitlistBoard } from "./waitlist-board";

export const metadata: Metadata = { title: "재입고 대기", robots: { index: false } };

/** Without JavaScript nothing could replace a placeholder: the page arrives whole. */
export const instant = false;

export default async function WaitlistPage() {
  const actor = await requireActor("/waitlist");
  const { items } = await listPlaces(actor.id, { limit: mostPlaces });
  return (
    <ShopFrame>
      <div className="column max-w-3xl pt-8 md:pt-12">
        <h1 className="font-extrabold text-26 tracking-[-0.03em] md:text-34">재입고 대기</h1>
        <p className="mt-1 text-muted md:text-17">
          다시 들어오면 기다린 순서대로 알려 드리고, 30분 동안 따로 둘게요.
        </p>
        <NoteAbove />
        <WaitlistBoard drawn={items} />
      </div>
    </ShopFrame>
  );
}

/** For browsers without JavaScript, whose forms say nothing themselves. */
async function NoteAbove() {
  return (
    <div className="mt-6 empty:hidden">
      <FormAlert state={await formNote()} done="재입고 대기에 반영했어요." />
    </div>
  );
}
