import type { Metadata } from "next";
import { support } from "@/components/shell/business";
import { Reading } from "@/components/ui/reading";

export const metadata: Metadata = {
  title: "개인정보처리방침",
  description: "단골이 어떤 정보를 왜 받고, 얼마나 보관하는지 알려 드려요.",
  alternates: { canonical: "/privacy" },
};

export const ensureStatic = "navigation";

const kept = [
  ["회원 정보", "이메일, 이름, 연락처, 비밀번호(알아볼 수 없게 바꾸어 보관)", "탈퇴할 때까지"],
  ["주문과 배송", "받는 분 이름, 연락처, 주소, 주문 내용", "5년(전자상거래법)"],
  ["결제", "결제 수단의 종류, 승인 번호, 금액. 카드 번호는 보관하지 않아요", "5년(전자상거래법)"],
  ["문의와 분쟁", "문의 내용과 처리 결과", "3년(전자상거래법)"],
  ["접속 기록", "접속한 시각과 주소", "3개월(통신비밀보호법)"],
] as const;

export default function PrivacyPage() {
  return (
    <Reading
      title="개인정보처리방침"
      lead="필요한 만큼만 받고, 약속한 기간이 지나면 지워요. 2026년 11월 1일부터 적용해요."
    >
      <h2>받는 정보와 보관 기간</h2>
      <dl className="border-line border-t">
        {kept.map(([name, what, howLong]) => (
          <div
            key={name}
            className="grid gap-x-6 gap-y-1 border-line border-b py-4 md:grid-cols-[8rem_1fr_11rem]"
          >
            <dt className="font-semibold">{name}</dt>
            <dd>{what}</dd>
            <dd className="text-13 text-muted md:text-right">{howLong}</dd>
          </div>
        ))}
      </dl>
      <h2>누구에게 전하나요</h2>
      <ul>
        <li>판매자와 택배사: 상품을 보내는 데 필요한 받는 분의 이름, 연락처, 주소</li>
        <li>토스페이먼츠: 결제와 환불에 필요한 주문번호와 금액</li>
      </ul>
      <p className="mt-3">그 밖에는 법에서 정한 경우가 아니면 누구에게도 전하지 않아요.</p>
      <h2>쿠키</h2>
      <p>
        로그인 상태를 기억하는 데만 써요. 광고를 위한 쿠키는 쓰지 않아요. 브라우저에서 쿠키를 막으면 로그인이
        필요한 기능을 쓸 수 없어요.
      </p>
      <h2>손님의 권리</h2>
      <p>
        언제든지 내 정보를 보고, 고치고, 지워 달라고 할 수 있어요. 내 정보 화면에서 직접 하거나 아래로 알려
        주시면 열흘 안에 처리해요.
      </p>
      <h2>책임자</h2>
      <p>
        개인정보 보호책임자 김단골(예시),{" "}
        <a href="mailto:privacy@dangol.kr" className="underline underline-offset-4">
          privacy@dangol.kr
        </a>
        , {support.phone}
      </p>
    </Reading>
  );
}
