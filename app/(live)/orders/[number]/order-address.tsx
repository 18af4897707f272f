import type { OrderView } from "@/lib/order/views";

/** Programs may order for somebody without an address. */
export function OrderAddress({ address }: { address: OrderView["address"] }) {
  if (!address.address) return <p className="text-15 text-muted">배송지가 정해지지 않았어요.</p>;
  return (
    <address className="text-15 not-italic">
      <p className="font-semibold">{address.receiver}</p>
      <p className="tabular-nums">{spaced(address.phone)}</p>
      <p className="mt-1">
        ({address.postcode}) {address.address} {address.addressDetail}
      </p>
      {address.deliveryNote && <p className="mt-1 text-muted">{address.deliveryNote}</p>}
    </address>
  );
}

/** "01012345678" as it is read: 010-1234-5678. */
const spaced = (phone: string): string => phone.replace(/^(02|\d{3})(\d{3,4})(\d{4})$/, "$1-$2-$3");
