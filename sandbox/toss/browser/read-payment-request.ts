import { type KnownCode, tossError } from "../errors/find-error";
import { readDueDate } from "../payment/due-date";
import { findBank, findCardCompany, findEasyPay } from "../payment/institutions";
import type { PaymentRequest } from "../payment/open-payment";
import type { Method } from "../payment/payment";
import { type Fields, optionalText, text } from "../payment/read-fields";
import type { TossSettings } from "../sandbox";

const maxInstallmentMonths = 12;

/** The window shows cards and easy pays together; every other method alone, and all of them when none was named. */
const methodsOf: Record<string, Method[]> = {
  카드: ["CARD", "EASY_PAY"],
  CARD: ["CARD", "EASY_PAY"],
  토스페이: ["EASY_PAY"],
  토스결제: ["EASY_PAY"],
  TOSSPAY: ["EASY_PAY"],
  가상계좌: ["VIRTUAL_ACCOUNT"],
  VIRTUAL_ACCOUNT: ["VIRTUAL_ACCOUNT"],
  계좌이체: ["TRANSFER"],
  TRANSFER: ["TRANSFER"],
  미선택: ["CARD", "EASY_PAY", "TRANSFER", "VIRTUAL_ACCOUNT"],
  "": ["CARD", "EASY_PAY", "TRANSFER", "VIRTUAL_ACCOUNT"],
};

/** What `requestPayment` was called with, refused with the code its promise is rejected with. */
export function readPaymentRequest(
  { clientKey, method, params }: Fields,
  from: { settings: TossSettings; origin: string | null; now: number },
): PaymentRequest {
  requireClientKey(clientKey, from.settings);
  const methods = typeof (method ?? "") === "string" ? methodsOf[String(method ?? "")] : undefined;
  if (!methods) throw tossError("NOT_SUPPORTED_METHOD");
  if (typeof params !== "object" || params === null) throw tossError("INVALID_PARAMETER");
  const fields = params as Fields;
  const amount = readAmount(fields.amount);
  const orderId = typeof fields.orderId === "string" ? fields.orderId : "";
  if (!/^[A-Za-z0-9_=-]{6,64}$/.test(orderId)) throw tossError("INVALID_ORDER_ID");
  const card = readCardOptions(fields);
  const due = readDueDate(fields, from.now, "INVALID_PARAMETER");
  readContact(fields);
  return {
    clientKey: from.settings.clientKey,
    orderId,
    orderName: text(fields, "orderName", 100, "INVALID_ORDER_NAME"),
    amount,
    taxFreeAmount: readTaxFree(fields.taxFreeAmount, amount),
    useEscrow: fields.useEscrow === true,
    cultureExpense: fields.cultureExpense === true && !methods.includes("CARD"),
    metadata: readMetadata(fields.metadata),
    customerName: optionalText(fields, "customerName", 100, "INVALID_PARAMETER"),
    session: {
      origin: from.origin,
      ...readUrls(fields),
      methods: card.direct ?? methods,
      cardCompany: card.cardCompany,
      easyPay: card.easyPay ?? (method === "토스페이" || method === "TOSSPAY" ? "TOSSPAY" : null),
      installmentMonths: card.installmentMonths,
      maxInstallmentMonths: card.maxInstallmentMonths,
      bank: readBank(fields.bank),
      ...due,
      callbackUrl: readUrl(fields.virtualAccountCallbackUrl, "INVALID_URL"),
    },
  };
}

function requireClientKey(clientKey: unknown, settings: TossSettings): void {
  if (typeof clientKey !== "string") throw tossError("INVALID_PARAMETER");
  if (/_g?sk_/.test(clientKey)) throw tossError("INSECURE_KEY_USAGE");
  if (clientKey.startsWith("live_")) throw tossError("INVALID_API_KEY");
  if (clientKey !== settings.clientKey) throw tossError("UNAUTHORIZED_KEY");
}

function readAmount(amount: unknown): number {
  if (typeof amount !== "number" || !Number.isSafeInteger(amount)) throw tossError("INVALID_PARAMETER");
  if (amount <= 0) throw tossError("BELOW_ZERO_AMOUNT");
  return amount;
}

function readTaxFree(value: unknown, amount: number): number {
  const taxFree = value ?? 0;
  if (typeof taxFree !== "number" || !Number.isSafeInteger(taxFree) || taxFree < 0 || taxFree > amount) {
    throw tossError("INVALID_PARAMETER");
  }
  return taxFree;
}

/** Both addresses, or neither: then the promise is resolved instead of the page redirected. */
function readUrls({ successUrl, failUrl }: Fields): { successUrl: string | null; failUrl: string | null } {
  const urls = {
    successUrl: readUrl(successUrl, "INCORRECT_SUCCESS_URL_FORMAT"),
    failUrl: readUrl(failUrl, "INCORRECT_FAIL_URL_FORMAT"),
  };
  if (urls.successUrl !== null && urls.failUrl === null) throw tossError("INCORRECT_FAIL_URL_FORMAT");
  if (urls.failUrl !== null && urls.successUrl === null) throw tossError("INCORRECT_SUCCESS_URL_FORMAT");
  return urls;
}

function readUrl(value: unknown, code: KnownCode): string | null {
  if (value === undefined || value === null) return null;
  const url = typeof value === "string" && URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !["http:", "https:"].includes(url.protocol)) throw tossError(code);
  return String(value);
}

function readContact({ customerEmail, customerMobilePhone, windowTarget }: Fields): void {
  const isEmail = (value: unknown) => typeof value === "string" && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value);
  if (isGiven(customerEmail) && (!isEmail(customerEmail) || String(customerEmail).length > 100)) {
    throw tossError("INVALID_EMAIL");
  }
  if (isGiven(customerMobilePhone) && !/^\d{8,15}$/.test(String(customerMobilePhone)))
    throw tossError("INVALID_PHONE");
  if (isGiven(windowTarget) && windowTarget !== "iframe" && windowTarget !== "self") {
    throw tossError("INVALID_PARAMETER");
  }
}

function readCardOptions(fields: Fields) {
  const { cardInstallmentPlan, maxCardInstallmentPlan, flowMode, cardCompany, easyPay } = fields;
  if (isGiven(cardInstallmentPlan) && isGiven(maxCardInstallmentPlan)) {
    throw tossError("INVALID_CARD_INSTALLMENT_PLANS_WITH_MAX_AND_SINGLE");
  }
  const company = isGiven(cardCompany) ? findCardCompany(cardCompany) : undefined;
  if (isGiven(cardCompany) && !company) throw tossError("INVALID_CARD_COMPANY");
  const pay = isGiven(easyPay) ? findEasyPay(easyPay) : undefined;
  if (isGiven(easyPay) && !pay) throw tossError("INVALID_EASY_PAY");
  if (flowMode === "DIRECT" && Boolean(company) === Boolean(pay))
    throw tossError("INVALID_FLOW_MODE_PARAMETERS");
  if (isGiven(flowMode) && flowMode !== "DIRECT" && flowMode !== "DEFAULT") {
    throw tossError("INVALID_FLOW_MODE_PARAMETERS");
  }
  const only: Method = pay ? "EASY_PAY" : "CARD";
  return {
    direct: flowMode === "DIRECT" ? [only] : null,
    cardCompany: company?.code ?? null,
    easyPay: pay?.code ?? null,
    installmentMonths: readMonths(cardInstallmentPlan),
    maxInstallmentMonths: readMonths(maxCardInstallmentPlan) ?? maxInstallmentMonths,
  };
}

function readMonths(value: unknown): number | null {
  if (!isGiven(value)) return null;
  const inRange =
    typeof value === "number" && (value === 0 || (Number.isInteger(value) && value >= 2 && value <= 24));
  if (!inRange) throw tossError("INVALID_CARD_INSTALLMENT_PLAN");
  return value;
}

function readBank(bank: unknown): string | null {
  if (!isGiven(bank)) return null;
  const known = findBank(bank);
  if (!known) throw tossError("INVALID_BANK");
  return known.code;
}

function readMetadata(value: unknown): Record<string, unknown> | null {
  if (!isGiven(value)) return null;
  if (typeof value !== "object" || Array.isArray(value)) throw tossError("INVALID_PARAMETER");
  const pairs = Object.entries(value as Record<string, unknown>);
  const fits = ([key, content]: [string, unknown]) =>
    key.length <= 40 && !/[[\]]/.test(key) && String(content).length <= 2000;
  if (pairs.length > 5 || !pairs.every(fits)) throw tossError("INVALID_PARAMETER");
  return Object.fromEntries(pairs);
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
