import { findError } from "../errors/find-error";
import type { Answer } from "../http/answer";
import { dueAtOf } from "../payment/due-date";
import { banks, cardCompanies, easyPays, type Institution } from "../payment/institutions";
import type { Method, Payment, WindowSession } from "../payment/payment";
import { methodNames } from "../payment/view-payment";
import { withOffset } from "../store/korean-time";
import { document } from "./document";
import { html, type Markup } from "./html";

const leastInstallmentAmount = 50_000;
const shownCards = 12;

const declineCodes = [
  "REJECT_CARD_PAYMENT",
  "INVALID_STOPPED_CARD",
  "REJECT_CARD_COMPANY",
  "INVALID_CARD_LOST_OR_STOLEN",
  "INVALID_REJECT_CARD",
  "EXCEED_MAX_AMOUNT",
  "EXCEED_MAX_DAILY_PAYMENT_COUNT",
  "REJECT_ACCOUNT_PAYMENT",
  "NOT_AVAILABLE_BANK",
  "FDS_ERROR",
  "CARD_PROCESSING_ERROR",
];

/** The page the shopper pays on. */
export function windowPage(payment: Payment, session: WindowSession, merchant: string, now: number): Answer {
  const amount = `${payment.amount.toLocaleString("ko-KR")}원`;
  const [first] = session.methods;
  return document(200, {
    title: `${amount} 결제 · 토스페이먼츠 샌드박스`,
    sheets: ["window.css", "stage.css"],
    script: "window.js",
    framed: true,
    body: html`<main class="window" data-origin="${session.origin}">
      ${windowBar()}
      <section class="order" aria-label="주문 정보">
        <p class="merchant">${merchant}</p>
        <h1>${payment.orderName}</h1>
        <p class="amount number">${amount}</p>
      </section>
      <form>
        <div class="choices">
          <fieldset class="methods">
            <legend>결제 수단</legend>
            <div class="tiles">
              ${session.methods.map((method) => tile("method", method, methodNames[method], method === first))}
            </div>
          </fieldset>
          ${session.methods.map((method) => sections[method](payment, session, now))}
          ${stage()}
        </div>
        <div class="ends">
          <p class="notice" id="notice" role="alert"></p>
          <button class="secondary" type="button" id="cancel">결제 취소</button>
          <button class="primary number" type="submit">${amount} 결제하기</button>
        </div>
      </form>
    </main>`,
  });
}

export function windowBar(): Markup {
  return html`<header class="bar">
    <span class="brand">
      <img src="/assets/icon.svg" alt="" width="24" height="24" />토스페이먼츠 <span class="badge">테스트 결제</span>
    </span>
    <button class="close" type="button" data-close="framed" aria-label="결제창 닫기" hidden>
      <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" aria-hidden="true">
        <path d="M4 4l12 12M16 4L4 16" />
      </svg>
    </button>
  </header>`;
}

const sections: Record<Method, (payment: Payment, session: WindowSession, now: number) => Markup> = {
  CARD: ({ amount }, session) => html`<section data-for="CARD" aria-label="카드 결제">
    ${tiles("cardCompany", "카드사", cardCompanies, session.cardCompany, shownCards)}
    ${amount >= leastInstallmentAmount && installments(session)}
  </section>`,
  EASY_PAY: (_, session) => html`<section data-for="EASY_PAY" aria-label="간편결제" hidden>
    ${tiles("easyPay", "간편결제", easyPays, session.easyPay, easyPays.length)}
    ${select("funding", "간편결제 결제 방식", [
      ["MONEY", "충전 잔액"],
      ["CARD", "등록한 카드"],
      ["MIXED", "카드와 포인트"],
    ])}
  </section>`,
  TRANSFER: (_, { bank }) => html`<section data-for="TRANSFER" aria-label="계좌이체" hidden>
    ${select("transferBank", "출금 은행", bankOptions(banks), bank)}
  </section>`,
  VIRTUAL_ACCOUNT: ({ customerName }, session, now) => html`<section
    data-for="VIRTUAL_ACCOUNT"
    aria-label="가상계좌"
    hidden
  >
    ${select("depositBank", "입금 은행", bankOptions(banks.filter(({ issues }) => issues)), session.bank)}
    <label class="field"
      ><span>입금자명</span
      ><input type="text" name="depositorName" maxlength="100" autocomplete="name" value="${customerName}"
    /></label>
    <p class="hint">발급된 계좌로 ${koreanMoment(dueAtOf(session, now))}까지 입금하면 결제가 끝나요.</p>
  </section>`,
};

/** What the shopper playing the buyer wants to see happen. */
function stage(): Markup {
  return html`<fieldset class="stage">
    <legend>샌드박스 · 결제 결과 고르기</legend>
    <div class="tiles">
      ${tile("outcome", "approve", "승인", true)}${tile("outcome", "decline", "승인 거절")}${tile(
        "outcome",
        "fail",
        "인증 실패",
      )}
    </div>
    <div data-for="decline" hidden>
      ${select(
        "declineCode",
        "거절 사유",
        declineCodes.map((code) => [code, findError(code, "confirm")?.message ?? code]),
      )}
    </div>
    <div data-for="fail" hidden>
      ${select("failCode", "실패 사유", [
        ["REJECT_CARD_COMPANY", "결제 승인이 거절되었습니다."],
        ["PAY_PROCESS_ABORTED", "결제 진행 중 승인에 실패하여 결제가 중단되었습니다."],
      ])}
    </div>
    <label class="check"><input type="checkbox" name="omitOrderId" /><span>취소할 때 주문번호 빼기</span></label>
  </fieldset>`;
}

function installments({ installmentMonths, maxInstallmentMonths }: WindowSession): Markup {
  const months = Array.from({ length: Math.max(0, maxInstallmentMonths - 1) }, (_, at) => at + 2);
  const offered = installmentMonths === null ? [0, ...months] : [installmentMonths];
  return select(
    "installmentMonths",
    "할부 개월",
    offered.map((month) => [String(month), month === 0 ? "일시불" : `${month}개월`]),
  );
}

function tiles(
  name: string,
  legend: string,
  list: readonly Institution[],
  only: string | null,
  shown: number,
): Markup {
  const offered = only === null ? list.slice(0, shown) : list.filter(({ code }) => code === only);
  return html`<fieldset>
    <legend>${legend}</legend>
    <div class="tiles">${offered.map(({ code, name: label }, at) => tile(name, code, label, at === 0))}</div>
  </fieldset>`;
}

function tile(name: string, value: string, label: string, checked = false): Markup {
  const state = html`${checked && "checked"}`;
  return html`<label class="tile"
    ><input type="radio" name="${name}" value="${value}" ${state} /><span>${label}</span></label
  >`;
}

function select(name: string, label: string, options: string[][], chosen?: string | null): Markup {
  return html`<label class="field"
    ><span>${label}</span
    ><select name="${name}">
      ${options.map(
        ([value, title]) =>
          html`<option value="${value}" ${value === chosen && "selected"}>${title}</option>`,
      )}
    </select></label
  >`;
}

function bankOptions(list: readonly Institution[]): string[][] {
  return list.map(({ code, name }) => [code, name]);
}

/** 11월 27일 19:57 */
function koreanMoment(at: number): string {
  const [date = "", time = ""] = withOffset(at).split("T");
  const [, month, day] = date.split("-").map(Number);
  return `${month}월 ${day}일 ${time.slice(0, 5)}`;
}
