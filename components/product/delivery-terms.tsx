import type { ReactNode } from "react";

/** `arrival`: the day it comes, where it is known. */
export function DeliveryTerms({ arrival }: { arrival?: ReactNode }) {
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-2 text-13">
      <dt className="text-muted">배송비</dt>
      <dd>3,000원, 이 판매자 상품을 50,000원 이상 담으면 무료</dd>
      <dt className="text-muted">도착 예정</dt>
      <dd>
        {arrival}
        <span className="block">평일 오후 2시 전에 결제하면 그날 보내고, 보통 하루나 이틀 뒤에 도착해요</span>
      </dd>
      <dt className="text-muted">교환·반품</dt>
      <dd>받은 날부터 7일 안에 신청할 수 있어요</dd>
    </dl>
  );
}
