import type { Metadata } from "next";
import { requireActor } from "@/app/_server/session";
import { findOwnOrder } from "@/app/(live)/checkout/find-own-order";
import { readBack } from "@/app/(live)/wallet/errand";
import { UnknownOrder } from "@/components/order/unknown-order";
import type { Actor } from "@/lib/identity/views";
import type { OrderView } from "@/lib/order/views";
import { findReturnedAttempt } from "@/lib/payment/find-returned-attempt";
import { getPayment } from "@/lib/payment/queries";
import { ConfirmPayment, PaymentId } from "@/lib/payment/schemas";
import type { PaymentView } from "@/lib/payment/views";
import { unlessRefused } from "@/lib/platform/unless-refused";
import { Outcome } from "./outcome";

export const metadata: Metadata = { title: "결제 결과", robots: { index: false } };

type Query = Record<string, string | string[] | undefined>;

/** Where the window leads to, and where a payment that needed none is told: confirming is left to the browser. */
export default async function SuccessPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const actor = await requireActor(`/checkout/success?${search(query)}`);
  const found = await read(actor, query);
  return found ? <Outcome {...found} back={readBack(query.back)} /> : <UnknownOrder />;
}

type Found = { asked: ConfirmPayment | null; payment: PaymentView | null; order: OrderView | null };

async function read(actor: Actor, query: Query): Promise<Found | null> {
  const known = PaymentId.safeParse({ id: query.payment });
  if (known.success) {
    const payment = await unlessRefused(() => getPayment(actor.id, known.data.id));
    return payment && { asked: null, payment, order: await findOwnOrder(actor.id, payment.orderNumber) };
  }
  const { paymentKey, orderId, amount } = query;
  const asked = ConfirmPayment.safeParse({ paymentKey, orderId, amount: wholeWon(amount) });
  if (!asked.success) return null;
  const attempt = await findReturnedAttempt(actor.id, asked.data.orderId);
  if (!attempt) return null;
  return { asked: asked.data, payment: null, order: await findOwnOrder(actor.id, attempt.orderNumber) };
}

const wholeWon = (text: Query[string]): number =>
  typeof text === "string" && /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;

const search = (query: Query): string =>
  new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  ).toString();
