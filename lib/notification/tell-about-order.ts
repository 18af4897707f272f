import { database } from "@/lib/platform/database";
import { formatWon } from "@/lib/platform/format-won";
import { tell } from "./tell";

type Order = { number: string; userId: string; payable: number; name: string; isDeposit: boolean };

const words = {
  paid: {
    title: ({ isDeposit }: Order) => (isDeposit ? "입금을 확인했어요" : "결제가 완료됐어요"),
    body: ({ name, payable }: Order) => `${name}, ${formatWon(payable)} 주문을 잘 받았어요.`,
  },
  declined: {
    title: () => "결제가 승인되지 않았어요",
    body: ({ name }: Order) => `${name} 주문은 그대로 남아 있어요. 시간이 지나기 전에 다시 결제할 수 있어요.`,
  },
  expired: {
    title: () => "시간이 지나 주문이 취소됐어요",
    body: ({ name }: Order) =>
      `${name} 주문이 제때 결제되지 않아 취소됐어요. 쿠폰과 잔액은 그대로 돌려드렸어요.`,
  },
};

/** What became of an order. `fact` tells apart what may happen to one order several times. */
export async function tellAboutOrder(
  orderId: string,
  what: keyof typeof words,
  fact = orderId,
): Promise<number> {
  const order = await findOrder(orderId);
  if (!order) return 0;
  const { title, body } = words[what];
  const kind = `order-${what}`;
  const link = `/orders/${order.number}`;
  const told = { title: title(order), body: body(order), link };
  return tell([{ userId: order.userId, kind, ...told, dedupeKey: `${kind}:${fact}` }]);
}

async function findOrder(id: string): Promise<Order | null> {
  const [row] = await database().$queryRaw<Order[]>`
    SELECT o.number, o.user_id AS "userId", o.payable, EXISTS (
      SELECT FROM payments p WHERE p.order_id = o.id AND p.method = 'VIRTUAL_ACCOUNT' AND p.approved_at IS NOT NULL) AS "isDeposit", (
      SELECT '‘' || (array_agg(i.product_name ORDER BY i.sequence))[1] || '’' ||
        CASE WHEN count(*) > 1 THEN ' 외 ' || count(*) - 1 || '건' ELSE '' END
      FROM order_items i WHERE i.order_id = o.id) AS name
    FROM orders o WHERE o.id = ${id}::uuid`;
  return row ?? null;
}
