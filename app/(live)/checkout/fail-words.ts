type Words = { title: string; hint: string };

const notPaid = "결제하지 못했어요";

/** What the provider's codes mean to a shopper. Its message is not shown: anybody can write anything into an address. */
const words: Record<string, Words> = {
  PAY_PROCESS_CANCELED: {
    title: "결제를 취소했어요",
    hint: "주문은 그대로 있으니 다시 결제할 수 있어요.",
  },
  USER_CANCEL: {
    title: "결제를 취소했어요",
    hint: "주문은 그대로 있으니 다시 결제할 수 있어요.",
  },
  PAY_PROCESS_ABORTED: {
    title: "결제가 중단됐어요",
    hint: "결제하는 중에 문제가 생겨 멈췄어요. 다시 시도해 주세요.",
  },
  REJECT_CARD_COMPANY: {
    title: notPaid,
    hint: "카드사에서 결제를 거절했어요. 카드 정보와 한도를 확인하거나 다른 결제 수단으로 시도해 주세요.",
  },
  REJECT_CARD_PAYMENT: {
    title: notPaid,
    hint: "한도를 넘었거나 잔액이 부족해서 카드사에서 거절했어요. 다른 카드나 결제 수단으로 시도해 주세요.",
  },
  REJECT_ACCOUNT_PAYMENT: {
    title: notPaid,
    hint: "계좌 잔액이 부족해서 이체하지 못했어요. 다른 계좌나 결제 수단으로 시도해 주세요.",
  },
  INVALID_CARD_EXPIRATION: {
    title: notPaid,
    hint: "카드의 유효기간이 맞지 않아요. 카드 정보를 다시 확인해 주세요.",
  },
  INVALID_REJECT_CARD: {
    title: notPaid,
    hint: "카드사에서 이 카드의 사용을 막았어요. 카드사에 확인하거나 다른 결제 수단으로 시도해 주세요.",
  },
  INVALID_STOPPED_CARD: {
    title: notPaid,
    hint: "정지된 카드예요. 다른 카드나 결제 수단으로 시도해 주세요.",
  },
  INVALID_CARD_LOST_OR_STOLEN: {
    title: notPaid,
    hint: "분실이나 도난으로 신고된 카드예요. 다른 카드나 결제 수단으로 시도해 주세요.",
  },
  EXCEED_MAX_AMOUNT: {
    title: notPaid,
    hint: "결제 한도를 넘었어요. 다른 카드나 결제 수단으로 시도해 주세요.",
  },
  FDS_ERROR: {
    title: notPaid,
    hint: "위험한 거래로 보여 결제가 막혔어요. 문자로 온 안내를 확인하거나 다른 결제 수단으로 시도해 주세요.",
  },
  EXCEED_MAX_DAILY_PAYMENT_COUNT: {
    title: notPaid,
    hint: "하루에 결제할 수 있는 횟수를 넘었어요. 다른 결제 수단으로 시도해 주세요.",
  },
};

const otherwise: Words = {
  title: notPaid,
  hint: "결제를 끝내지 못했어요. 다시 시도하거나 다른 결제 수단을 골라 주세요.",
};

export function failWords(code: string): Words {
  const { title, hint } = findWords(code) ?? otherwise;
  return { title, hint: `${hint} ${nothingTaken}` };
}

export const nothingTaken = "돈은 빠져나가지 않았어요.";

export const findWords = (code: string): Words | null => (Object.hasOwn(words, code) && words[code]) || null;
