import type { Metadata } from "next";
import { UnknownOrder } from "@/components/order/unknown-order";
import { ShopFrame } from "@/components/shell/shop-frame";

export const metadata: Metadata = { title: "찾을 수 없는 주문" };

export default function OrderNotFound() {
  return (
    <ShopFrame>
      <UnknownOrder />
    </ShopFrame>
  );
}
