import type { PayMethod } from "@/components/checkout/method-choice";

export type AttemptKeys = {
  /** The same for the same attempt, so that asking twice opens one. */
  keyFor: (number: string, method: PayMethod) => string;
  /** What came of the attempt is known: the next is another. */
  forget: () => void;
};

export function attemptKeys(): AttemptKeys {
  let kept: { attempt: string; key: string } | null = null;
  return {
    keyFor(number, method) {
      const attempt = `${number} ${method}`;
      if (kept?.attempt !== attempt) kept = { attempt, key: crypto.randomUUID() };
      return kept.key;
    },
    forget() {
      kept = null;
    },
  };
}
