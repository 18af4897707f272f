import { DeskSkeleton } from "@/app/(live)/checkout/desk-skeleton";

export default function Loading() {
  return <DeskSkeleton title="주문 결제" />;
}
