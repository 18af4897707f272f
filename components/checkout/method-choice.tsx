import type { ReactNode } from "react";
import type { OpenPayment } from "@/lib/payment/schemas";
import { methodNames } from "./method-names";

export type PayMethod = OpenPayment["method"];

type Props = {
  methods: readonly PayMethod[];
  chosen: PayMethod;
  onChoose: (method: PayMethod) => void;
  /** What cannot be chosen now. */
  closed?: readonly PayMethod[];
  /** The legend is read out; where a heading says the same it is not drawn. */
  legend?: string;
  /** In place of what there is to know about the chosen one. */
  hint?: string | undefined;
  children?: ReactNode;
};

/** How to pay, as radio buttons; below them what there is to know about the chosen one. */
export function MethodChoice({
  methods,
  chosen,
  onChoose,
  closed = [],
  legend = "결제 수단",
  hint,
  children,
}: Props) {
  return (
    <fieldset>
      <legend className="sr-only">{legend}</legend>
      <div className={`grid grid-cols-2 gap-2 ${methods.length === 4 ? "" : "sm:grid-cols-3"}`}>
        {methods.map((method) => (
          <label
            key={method}
            className="relative flex min-h-14 items-center justify-center rounded-soft border border-edge bg-raised px-3 text-15 transition-colors duration-150 hover:border-ink has-checked:border-ink has-checked:bg-ink has-checked:font-semibold has-checked:text-paper has-disabled:border-line has-disabled:bg-sunken has-disabled:text-muted has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name="method"
              value={method}
              checked={chosen === method}
              disabled={closed.includes(method)}
              onChange={() => onChoose(method)}
              className="absolute inset-0 cursor-pointer opacity-0 disabled:cursor-not-allowed"
            />
            {methodNames[method]}
          </label>
        ))}
      </div>
      <p className="mt-3 min-h-6 text-13 text-muted">{hint ?? hints[chosen]}</p>
      {children}
    </fieldset>
  );
}

const hints: Record<PayMethod, string> = {
  CARD: "결제창에서 카드사를 골라 결제해요.",
  EASY_PAY: "결제창에서 토스페이, 네이버페이, 카카오페이 등을 골라 결제해요.",
  TRANSFER: "결제창에서 은행을 골라 바로 이체해요. 200원부터 1,000만 원까지 낼 수 있어요.",
  VIRTUAL_ACCOUNT: "입금할 계좌를 알려 드려요. 24시간 안에 입금하면 결제가 끝나요.",
  BALANCE: "충전해 둔 잔액으로 바로 결제해요.",
};
