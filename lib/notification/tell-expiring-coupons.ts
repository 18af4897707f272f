import { database } from "@/lib/platform/database";
import { formatKstTime } from "@/lib/platform/kst";
import type { News } from "./notify";
import { tell } from "./tell";

const withinDays = 2;
const batchSize = 200;

type Expiring = { id: string; userId: string; name: string; expiresAt: Date };

/** Every coupon that can still be used and will soon be over, told once. Batch by batch: what was told stays told. */
export async function tellExpiringCoupons(): Promise<number> {
  for (let told = 0; ; ) {
    const batch = await listUntold();
    told += await tell(batch.map(newsOf));
    if (batch.length < batchSize) return told;
  }
}

const newsOf = ({ id, userId, name, expiresAt }: Expiring): News => ({
  userId,
  kind: "coupon-expiring",
  title: "곧 끝나는 쿠폰이 있어요",
  body: `‘${name}’ 쿠폰을 ${formatKstTime(expiresAt)}까지 쓸 수 있어요.`,
  link: "/coupons/mine",
  dedupeKey: `coupon-expiring:${id}`,
});

const listUntold = () => database().$queryRaw<Expiring[]>`
  SELECT i.id, i.user_id AS "userId", i.name, i.expires_at AS "expiresAt"
  FROM coupon_issues i JOIN users u ON u.id = i.user_id
  WHERE i.status = 'ACTIVE' AND i.order_id IS NULL AND u.status = 'ACTIVE'
    AND i.expires_at > now() AND i.expires_at <= now() + make_interval(days => ${withinDays})
    AND NOT EXISTS (SELECT FROM notifications n WHERE n.dedupe_key = 'coupon-expiring:' || i.id)
  ORDER BY i.expires_at LIMIT ${batchSize}`;
