import { useEffect, useRef, useState } from "react";
import { askShop, type Refused } from "@/components/checkout/ask-shop";
import type { PayMethod } from "@/components/checkout/method-choice";
import { openPaymentWindow } from "@/components/checkout/payment-window";
import type { PaymentAttempt } from "@/lib/payment/views";

export type Charge =
  | { status: "idle" | "busy" }
  | { status: "wrong"; message: string }
  | { status: "refused"; message: string };

type Ways = {
  sdkUrl: string;
  /** Names this visit: with a count behind it, the key of one attempt. */
  visit: string;
  /** The order that waits for the money. */
  back: string | null;
};

/** One attempt after the other; each has a key of its own until its window is closed. */
export function useCharge({
  sdkUrl,
  visit,
  back,
}: Ways): [Charge, (amount: number, method: PayMethod) => Promise<void>] {
  const [charge, setCharge] = useState<Charge>({ status: "idle" });
  const attempts = useRef(0);
  useEffect(() => {
    // Who comes back from the window by the browser's own button finds the form ready.
    const comeBack = ({ persisted }: PageTransitionEvent) => persisted && setCharge({ status: "idle" });
    addEventListener("pageshow", comeBack);
    return () => removeEventListener("pageshow", comeBack);
  }, []);

  const start = async (amount: number, method: PayMethod) => {
    setCharge({ status: "busy" });
    attempts.current += 1;
    const key = `${visit}-${attempts.current}`;
    const answer = await askShop<PaymentAttempt>("POST", "/balance/charges", {
      key,
      body: { amount, method },
    });
    if (!answer.ok) return setCharge(refusedAs(answer));
    const errand = back ? `?${new URLSearchParams({ back })}` : "";
    const outcome = await openPaymentWindow(answer.data, {
      sdkUrl,
      successPath: `/checkout/success${errand}`,
      failPath: `/checkout/fail${errand}`,
    });
    if (outcome.kind !== "leaving") setCharge({ status: "refused", message: outcome.message });
  };
  return [charge, start];
}

type Issues = { issues?: { path: string; message: string }[] };

/** What is wrong with the amount is said beside it, in the shop's own words. */
function refusedAs({ details, message }: Refused): Charge {
  const issue = (details as Issues | undefined)?.issues?.find(({ path }) => path === "amount");
  return issue ? { status: "wrong", message: issue.message } : { status: "refused", message };
}
