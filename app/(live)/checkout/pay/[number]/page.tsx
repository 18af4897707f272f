import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireActor } from "@/app/_server/session";
import { findOwnOrder } from "@/app/(live)/checkout/find-own-order";
import { UnknownOrder } from "@/components/order/unknown-order";
import { isFromCart } from "@/lib/order/is-from-cart";
import { unpaidStatuses } from "@/lib/order/order-moves";
import { env } from "@/lib/platform/env";
import { getBalance } from "@/lib/wallet/queries";
import { OrderDesk } from "./order-desk";

export const metadata: Metadata = { title: "주문 결제", robots: { index: false } };

type Props = { params: Promise<{ number: string }> };

/** An order that is placed and not paid: what it costs is settled, how it is paid is not. */
export default async function PayPage({ params }: Props) {
  const { number } = await params;
  const actor = await requireActor(`/checkout/pay/${number}`);
  const order = await findOwnOrder(actor.id, number);
  if (!order) return <UnknownOrder />;
  if (!unpaidStatuses.some((status) => status === order.status)) redirect(`/orders/${order.number}`);
  const [{ spendable }, fromCart] = await Promise.all([
    getBalance(actor.id),
    isFromCart(actor.id, order.number),
  ]);
  const { TOSS_SDK_URL: sdkUrl } = env();
  return <OrderDesk order={order} fromCart={fromCart} spendable={spendable} sdkUrl={sdkUrl} />;
}
