import type { SheetView } from "@/lib/sheet/views";

export type Address = NonNullable<SheetView["address"]>;

export function DeliverySummary({ address }: { address: Address }) {
  const { receiver, phone, postcode, address: street, addressDetail, deliveryNote } = address;
  return (
    <div className="text-15">
      <p className="font-semibold">{receiver}</p>
      <p className="tabular-nums">{spelled(phone)}</p>
      <p>
        ({postcode}) {street} {addressDetail}
      </p>
      {deliveryNote && <p className="mt-1 text-13 text-muted">배송 메모: {deliveryNote}</p>}
    </div>
  );
}

/** "010-1234-5678"; what has another length stays as it is. */
const spelled = (phone: string): string => phone.replace(/^(02|0\d{2})(\d{3,4})(\d{4})$/, "$1-$2-$3");
