import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { browserQueries } from "@/components/browser-queries";
import { askShop, type Refused } from "@/components/checkout/ask-shop";
import type { ConfirmPayment } from "@/lib/payment/schemas";
import type { PaymentView } from "@/lib/payment/views";

export type Known =
  | { kind: "asking"; unreachable: boolean }
  | {
      kind: "payment";
      payment: PaymentView;
      /** How far the shop's clock is ahead of this device's. */
      clockAheadMs: number;
    }
  | { kind: "refused"; answer: Refused };

/** Asks for the money once, and looks again while the answer may still change. */
export function useOutcome(
  asked: ConfirmPayment | null,
  drawn: PaymentView | null,
  back: string | null,
): Known {
  const confirmed = useQuery(
    {
      queryKey: ["confirm", asked?.orderId, asked?.paymentKey, asked?.amount],
      queryFn: ({ signal }) => askShop<PaymentView>("POST", "/payments/confirm", { body: asked, signal }),
      enabled: asked !== null,
      staleTime: Number.POSITIVE_INFINITY,
      refetchInterval: ({ state }) =>
        state.data && isUndecided(state.data) && Math.min(again * 1.5 ** state.dataUpdateCount, seldom),
    },
    browserQueries(),
  );
  const first = confirmed.data?.ok ? confirmed.data.data : drawn;
  const looked = useQuery(
    {
      queryKey: ["payment", first?.paymentId],
      queryFn: ({ signal }) => askShop<PaymentView>("GET", `/payments/${first?.paymentId}`, { signal }),
      enabled: first !== null && mayChange(first),
      refetchInterval: ({ state }) => (state.data?.ok && !mayChange(state.data.data) ? false : again),
    },
    browserQueries(),
  );
  const payment = looked.data?.ok ? looked.data.data : first;
  const told = looked.data?.ok ? looked.data : confirmed.data?.ok ? confirmed.data : null;
  const clockAheadMs = told?.clockAheadMs ?? 0;
  const paymentId = payment?.paymentId;
  useEffect(() => {
    // What is known needs no asking: a reload, or a tab that is kept, confirms nothing again.
    if (!paymentId) return;
    const known = new URLSearchParams({ payment: paymentId, ...(back && { back }) });
    history.replaceState(history.state, "", `/checkout/success?${known}`);
  }, [paymentId, back]);
  if (payment) return { kind: "payment", payment, clockAheadMs };
  const { data: answer } = confirmed;
  if (answer && !answer.ok && !isUndecided(answer)) return { kind: "refused", answer };
  return { kind: "asking", unreachable: answer !== undefined };
}

const again = 2_000;
const seldom = 30_000;

/** Nobody has said no: the shop was out of reach, or busy. Asking again is safe, it confirms once. */
const isUndecided = (answer: { ok: boolean; status: number }): boolean =>
  !answer.ok && (answer.status === 0 || answer.status >= 500 || answer.status === 429);

const mayChange = ({ status }: PaymentView): boolean =>
  status === "REQUESTED" || status === "UNKNOWN" || status === "WAITING_FOR_DEPOSIT";
