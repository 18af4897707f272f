import type { Answer } from "../http/answer";
import { merchantId } from "../payment/issue-keys";
import type { Payment } from "../payment/payment";
import { methodNames } from "../payment/view-payment";
import { withOffset } from "../store/korean-time";
import { document } from "./document";
import { html } from "./html";

/** The sales slip behind `receipt.url`. */
export function slipPage(payment: Payment, merchant: string): Answer {
  const paid = payment.amount - payment.balance;
  const rows: [string, string][] = [
    ["가맹점", `${merchant} (${merchantId})`],
    ["주문번호", payment.orderId],
    ["상품", payment.orderName],
    ["결제 수단", payment.method ? methodNames[payment.method] : "-"],
    ["결제 상태", payment.status],
    ["승인 일시", payment.approvedAt === null ? "-" : withOffset(payment.approvedAt)],
    ["결제 금액", `${payment.amount.toLocaleString("ko-KR")}원`],
    ["취소 금액", `${paid.toLocaleString("ko-KR")}원`],
  ];
  return document(200, {
    title: "매출전표 · 토스페이먼츠 샌드박스",
    sheets: ["window.css"],
    body: html`<main class="window">
      <header class="bar">
        <span class="brand">
          <img src="/assets/icon.svg" alt="" width="24" height="24" />토스페이먼츠 <span class="badge">테스트 결제</span>
        </span>
      </header>
      <section class="order"><h1>매출전표</h1></section>
      <dl class="slip number">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
    </main>`,
  });
}
