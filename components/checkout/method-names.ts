import type { PaymentView } from "@/lib/payment/views";

export const methodNames: Record<PaymentView["method"], string> = {
  CARD: "카드",
  EASY_PAY: "간편결제",
  TRANSFER: "계좌이체",
  VIRTUAL_ACCOUNT: "가상계좌",
  BALANCE: "잔액",
  FREE: "결제 금액 없음",
};
