import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireActor } from "@/app/_server/session";
import { SheetOver } from "@/app/(live)/checkout/sheet-over";
import { UnknownSheet } from "@/components/order/unknown-sheet";
import { presentSheet } from "@/lib/checkout/present-sheet";
import { getProfile } from "@/lib/identity/queries";
import type { Profile } from "@/lib/identity/views";
import { findLastAddress } from "@/lib/order/find-last-address";
import { findPlacedOrder } from "@/lib/order/queries";
import { database } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { unlessRefused } from "@/lib/platform/unless-refused";
import { SheetId } from "@/lib/sheet/schemas";
import type { SheetView } from "@/lib/sheet/views";
import { getBalance } from "@/lib/wallet/queries";
import { SheetDesk } from "./sheet-desk";

export const metadata: Metadata = { title: "주문서", robots: { index: false } };

type Props = { params: Promise<{ id: string }> };

export default async function SheetPage({ params }: Props) {
  const asked = await params;
  const actor = await requireActor(`/checkout/${asked.id}`);
  const known = SheetId.safeParse(asked);
  if (!known.success) return <UnknownSheet />;
  const { id } = known.data;
  const placed = await findPlacedOrder(database(), { userId: actor.id, sheetId: id, requestKey: null });
  if (placed) redirect(`/checkout/pay/${placed.number}`);
  // Somebody else's sheet is told apart from one that is over by nobody.
  const presented = await unlessRefused(() => presentSheet(actor.id, id));
  if (!presented) return <SheetOver />;
  const { address } = presented.sheet;
  const [{ spendable }, last, profile] = await Promise.all([
    getBalance(actor.id),
    findLastAddress(actor.id),
    address ? null : getProfile(actor.id),
  ]);
  const { TOSS_SDK_URL: sdkUrl } = env();
  return (
    <SheetDesk
      first={presented.sheet}
      coupons={presented.coupons}
      fromCart={presented.fromCart}
      spendable={spendable}
      sdkUrl={sdkUrl}
      lastAddress={isElsewhere(last, address) ? last : null}
      begun={profile && begunBy(profile)}
    />
  );
}

type Address = NonNullable<SheetView["address"]>;

const isElsewhere = (last: Address | null, chosen: Address | null): boolean =>
  last !== null && (last.address !== chosen?.address || last.addressDetail !== chosen.addressDetail);

/** What the profile knows of where to send it: nobody types it twice. */
const begunBy = ({ name, phone, postcode, address, addressDetail }: Profile): Address => ({
  receiver: name,
  phone: phone ?? "",
  postcode: postcode ?? "",
  address: address ?? "",
  addressDetail: addressDetail ?? "",
  deliveryNote: "",
});
