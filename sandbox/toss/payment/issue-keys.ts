import { randomBytes, randomInt } from "node:crypto";
import { digits } from "../store/korean-time";

/** At most 14 characters, as every MID; a payment key starts with its first five. */
export const merchantId = "tsand_dangol";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** tsand20260105101530Ab3dE: unguessable only together with the secret key, as at the real service. */
export function issuePaymentKey(now: number, isTaken: (key: string) => boolean): string {
  const key = `${merchantId.slice(0, 5)}${digits(now)}${letters(5)}`;
  return isTaken(key) ? issuePaymentKey(now, isTaken) : key;
}

export function issueTransactionKey(): string {
  return randomBytes(16).toString("hex").toUpperCase();
}

export function issueSecret(): string {
  return `ps_${letters(28)}`;
}

export function issueToken(): string {
  return randomBytes(24).toString("base64url");
}

export function issueTraceId(): string {
  return randomBytes(16).toString("hex");
}

export function issueAccountNumber(): string {
  return `X${String(randomInt(1e12, 1e13))}`;
}

export function issueCardNumber(issuerCode: string): string {
  const front = `${issuerCode.replace(/\D/g, "4").padEnd(2, "3")}${String(randomInt(1e5, 1e6))}`;
  return `4${front.slice(0, 7)}****${String(randomInt(100, 1000))}*`;
}

function letters(length: number): string {
  let text = "";
  for (const byte of randomBytes(length)) text += alphabet[byte % alphabet.length];
  return text;
}
