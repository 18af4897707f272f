import { useEffect, useRef, useState } from "react";
import { attemptKeys } from "./attempt-keys";
import { type PayOutcome, payOrder } from "./pay-order";

type Start = Omit<Parameters<typeof payOrder>[0], "keys">;

/** One payment at a time: whoever presses twice has pressed once. */
export function usePayment() {
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const [keys] = useState(attemptKeys);

  // A page that comes back from the browser's history does not know what has happened meanwhile.
  useEffect(() => {
    const comeBack = (event: PageTransitionEvent) => {
      if (event.persisted) location.reload();
    };
    addEventListener("pageshow", comeBack);
    return () => removeEventListener("pageshow", comeBack);
  }, []);

  /** `prepare` has the last word: null, and nothing is placed. */
  async function start(prepare: () => Promise<Start | null>): Promise<PayOutcome | null> {
    if (running.current) return null;
    running.current = true;
    setBusy(true);
    const ways = await prepare();
    const came = ways && (await payOrder({ ...ways, keys }));
    if (came?.kind === "leaving") return came;
    running.current = false;
    setBusy(false);
    return came;
  }
  return { busy, start };
}
