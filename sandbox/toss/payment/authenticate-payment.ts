import { tossError } from "../errors/find-error";
import type { Sandbox } from "../sandbox";
import { dueAtOf } from "./due-date";
import { banks, cardCompanies, easyPays, findBank, findCardCompany, findEasyPay } from "./institutions";
import { issueAccountNumber, issueCardNumber } from "./issue-keys";
import type { Card, Method, Payment } from "./payment";

/** What the shopper chose in the window. */
export interface Choice {
  method: Method;
  cardCompany?: string;
  installmentMonths?: number;
  easyPay?: string;
  funding?: "MONEY" | "CARD" | "MIXED";
  bank?: string;
  depositorName?: string;
  declineCode?: string;
}

/** IN_PROGRESS: the buyer is authenticated, confirm may be called for 10 minutes. */
export function authenticatePayment({ ledger }: Sandbox, payment: Payment, choice: Choice): Payment {
  const now = ledger.clock.now();
  const authenticated: Payment = {
    ...payment,
    status: "IN_PROGRESS",
    method: choice.method,
    authenticatedAt: now,
    declineCode: choice.declineCode ?? null,
  };
  if (choice.method === "CARD") return { ...authenticated, card: cardOf(choice, payment.amount) };
  if (choice.method === "EASY_PAY") return { ...authenticated, ...easyPayOf(choice, payment.amount) };
  const bank = findBank(choice.bank ?? payment.session?.bank ?? banks[0]?.code);
  if (!bank) throw tossError("INVALID_BANK");
  if (choice.method === "TRANSFER") return { ...authenticated, bankCode: bank.code };
  if (!bank.issues) throw tossError("INVALID_BANK");
  const { session } = payment;
  return {
    ...authenticated,
    bankCode: bank.code,
    virtualAccount: {
      accountNumber: issueAccountNumber(),
      bankCode: bank.code,
      customerName: choice.depositorName?.trim() || payment.customerName || "토스구매자",
      depositorName: null,
      dueAt: dueAtOf({ validHours: session?.validHours ?? null, dueAt: session?.dueAt ?? null }, now),
      callbackUrl: session?.callbackUrl ?? null,
      refundedAt: null,
    },
  };
}

function cardOf({ cardCompany, installmentMonths = 0 }: Choice, amount: number): Card {
  const company = findCardCompany(cardCompany ?? cardCompanies[0]?.code);
  if (!company) throw tossError("INVALID_REQUEST");
  return { issuerCode: company.code, number: issueCardNumber(company.code), installmentMonths, amount };
}

/** totalAmount = card.amount + easyPay.amount + easyPay.discountAmount, whatever it is paid from. */
function easyPayOf(choice: Choice, amount: number): Pick<Payment, "card" | "easyPay"> {
  const provider = findEasyPay(choice.easyPay ?? easyPays[0]?.code)?.name;
  if (!provider) throw tossError("INVALID_REQUEST");
  const funding = choice.funding ?? "MONEY";
  if (funding === "MONEY") return { card: null, easyPay: { provider, amount, discountAmount: 0 } };
  const points = funding === "MIXED" ? Math.floor(amount / 10) : 0;
  return { card: cardOf(choice, amount - points), easyPay: { provider, amount: 0, discountAmount: points } };
}
