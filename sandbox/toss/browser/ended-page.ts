import type { Answer } from "../http/answer";
import type { Payment } from "../payment/payment";
import { document } from "./document";
import { html } from "./html";
import { windowBar } from "./window-page";

/** A window that cannot be paid in any more. */
export function endedPage(payment: Payment | undefined): Answer {
  const { status, title, text } = endOf(payment);
  return document(status, {
    title: `${title} · 토스페이먼츠 샌드박스`,
    sheets: ["window.css"],
    script: "window.js",
    framed: true,
    body: html`<main class="window" data-origin="">
      ${windowBar()}
      <section class="ended">
        <h1>${title}</h1>
        <p class="hint">${text}</p>
        <button class="secondary" type="button" data-close="always">쇼핑몰로 돌아가기</button>
      </section>
    </main>`,
  });
}

function endOf(payment: Payment | undefined): { status: number; title: string; text: string } {
  if (!payment) {
    return { status: 404, title: "결제 정보를 찾을 수 없어요", text: "쇼핑몰에서 결제를 다시 시작해주세요." };
  }
  if (payment.status === "EXPIRED") {
    return { status: 410, title: "결제 시간이 지났어요", text: "쇼핑몰에서 결제를 다시 시작해주세요." };
  }
  if (payment.status === "IN_PROGRESS") {
    return { status: 200, title: "이미 인증을 마친 결제예요", text: "쇼핑몰에서 결제 결과를 확인해주세요." };
  }
  return { status: 200, title: "이미 끝난 결제예요", text: "쇼핑몰의 주문 내역에서 결과를 확인해주세요." };
}
