import { randomBytes } from "node:crypto";
import { kstDate } from "@/lib/platform/kst";

/** Crockford's alphabet: nothing that is mistaken for something else on the telephone. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** "20261120-7K3QX9M2B4TZC": the KST day, and 65 random bits that nobody guesses. */
export function orderNumber(now: Date): string {
  const letters = Array.from(randomBytes(13), (byte) => alphabet[byte % 32]);
  return `${kstDate(now).replaceAll("-", "")}-${letters.join("")}`;
}
