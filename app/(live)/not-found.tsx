import type { Metadata } from "next";
import { ShopFrame } from "@/components/shell/shop-frame";
import { NotFoundState } from "@/components/ui/not-found-state";

export const metadata: Metadata = { title: "찾을 수 없는 페이지" };

export default function NotFound() {
  return (
    <ShopFrame>
      <NotFoundState />
    </ShopFrame>
  );
}
