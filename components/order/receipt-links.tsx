import type { PaymentView } from "@/lib/payment/views";

type Props = { payment: Pick<PaymentView, "orderNumber" | "receiptUrl"> };

/** The shop's own receipt, and the card company's or the bank's where there is one. */
export function ReceiptLinks({ payment: { orderNumber, receiptUrl } }: Props) {
  return (
    <p className="flex flex-wrap gap-x-5 text-15">
      {orderNumber && (
        <a href={`/orders/${orderNumber}/receipt`} className="touch underline underline-offset-4">
          영수증 보기
        </a>
      )}
      {receiptUrl && (
        <a
          href={receiptUrl}
          target="_blank"
          rel="noopener noreferrer"
          className="touch underline underline-offset-4"
        >
          결제사 매출전표<span className="sr-only"> (새 창)</span>
        </a>
      )}
    </p>
  );
}
