import { database } from "@/lib/platform/database";
import { formatKstTime } from "@/lib/platform/kst";
import { tell } from "./tell";

type Offer = {
  userId: string;
  productId: string;
  variantId: string;
  name: string;
  quantity: number;
  endsAt: Date;
};

const words = {
  OFFERED: {
    kind: "waitlist-offered",
    title: "기다리던 상품의 차례가 왔어요",
    body: ({ name, quantity, endsAt }: Offer) =>
      `${name} ${quantity}개를 ${formatKstTime(endsAt)}까지 따로 두었어요. 그 안에 주문해 주세요.`,
  },
  LAPSED: {
    kind: "waitlist-lapsed",
    title: "따로 둔 시간이 지났어요",
    body: ({ name }: Offer) =>
      `${name}의 차례가 다음 분께 넘어갔어요. 다시 대기하면 맨 뒤에서 순서를 기다려요.`,
  },
};

/** What became of a place in the queue, as long as it still is so. */
export async function tellAboutOffer(entryId: string, what: keyof typeof words): Promise<number> {
  const offer = await findOffer(entryId, what);
  if (!offer) return 0;
  const { kind, title, body } = words[what];
  const { userId, productId, variantId } = offer;
  const link = `/products/${productId}?variant=${variantId}`;
  return tell([{ userId, kind, title, body: body(offer), link, dedupeKey: `${kind}:${entryId}` }]);
}

async function findOffer(entryId: string, status: string): Promise<Offer | null> {
  const [row] = await database().$queryRaw<Offer[]>`
    SELECT w.user_id AS "userId", v.product_id AS "productId", v.id AS "variantId", w.quantity, w.offer_expires_at AS "endsAt",
      '‘' || p.name || CASE WHEN v.label = '' THEN '' ELSE ' (' || v.label || ')' END || '’' AS name
    FROM waitlist_entries w JOIN variants v ON v.id = w.variant_id JOIN products p ON p.id = v.product_id
    JOIN users u ON u.id = w.user_id AND u.status = 'ACTIVE'
    WHERE w.id = ${entryId}::uuid AND w.status::text = ${status}`;
  return row ?? null;
}
