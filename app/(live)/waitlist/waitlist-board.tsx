"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FormAlert } from "@/components/ui/form-alert";
import { useFormAction } from "@/components/ui/use-form-action";
import { useOwnPlaces } from "@/components/waitlist/use-own-places";
import type { WaitlistPlace } from "@/lib/waitlist/views";
import { leave, orderOffered } from "./actions";
import { WaitlistRow } from "./waitlist-row";

/** Where one stands, as it was drawn and then as it changes. */
export function WaitlistBoard({ drawn }: { drawn: WaitlistPlace[] }) {
  const { places, clockAheadMs, lookAgain } = useOwnPlaces(null, drawn);
  const [left, leaving, isLeaving] = useFormAction(leave, { status: "idle" });
  const [ordered, ordering, isOrdering] = useFormAction(orderOffered, { status: "idle" });
  const [told, setTold] = useState<typeof left | typeof ordered>(ordered.status === "idle" ? left : ordered);
  const tell = useEffectEvent((news: typeof told) => {
    if (news.status === "idle") return;
    setTold(news);
    lookAgain();
  });
  useEffect(() => tell(left), [left]);
  useEffect(() => tell(ordered), [ordered]);
  const gone = left.status === "done" ? left.value.id : null;
  const shown = places.filter(({ id }) => id !== gone);
  return (
    <>
      <div className="mt-6 empty:hidden">
        <FormAlert
          state={told}
          done={
            told === left && left.status === "done" ? `‘${left.value.name}’ 대기를 취소했어요.` : undefined
          }
        />
      </div>
      {shown.length > 0 ? (
        <ul className="mt-6 border-line border-t">
          {shown.map((place) => (
            <li key={place.id} className="border-line border-b">
              <WaitlistRow
                place={place}
                clockAheadMs={clockAheadMs}
                leave={leaving}
                order={ordering}
                pending={isLeaving || isOrdering}
              />
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState
          title="기다리는 상품이 없어요"
          hint="품절된 상품에서 ‘재입고 대기하기’를 누르면 차례가 올 때 알림과 이메일로 알려 드려요."
        >
          <Button href="/products">상품 둘러보기</Button>
        </EmptyState>
      )}
    </>
  );
}
