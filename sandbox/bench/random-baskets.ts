// npm run bench -- random-baskets [clients] [seconds]
// One to five of twenty variants in random order, from many clients: no deadlock, nothing negative, every sum right.
import { type Answer, ask, countBy, findShop, latencies, makeBuyers, sql } from "./shop.ts";

const [clients = 32, seconds = 20] = process.argv.slice(2).map(Number);
const run = findShop();
const variants = await sql<{ id: string }>(
  run,
  `SELECT v.id FROM variants v JOIN inventories n ON n.variant_id = v.id JOIN products p ON p.id = v.product_id
   WHERE p.status = 'ON_SALE' AND n.on_hand - n.reserved > 20 ORDER BY v.id LIMIT 20`,
);
const tokens = await makeBuyers(run, clients);
const answers: Answer[] = [];
const until = performance.now() + seconds * 1000;
await Promise.all(
  tokens.map(async (token) => {
    while (performance.now() < until) {
      const chosen = [...variants]
        .sort(() => Math.random() - 0.5)
        .slice(0, 1 + Math.floor(Math.random() * 5));
      const items = chosen.map(({ id }) => ({ variantId: id, quantity: 1 }));
      const answer = await ask(run, token, "POST", "/orders", { items });
      answers.push(answer);
      // What was sold comes back, so that there is something to sell to the end.
      if (answer.status === 201 && Math.random() < 0.9) {
        const { number } = answer.data as { number: string };
        answers.push(await ask(run, token, "POST", `/orders/${number}/cancel`, {}));
      }
    }
  }),
);
const wrong = await sql(
  run,
  `SELECT n.variant_id FROM inventories n
   LEFT JOIN (SELECT variant_id, sum(on_hand_change) AS on_hand, sum(reserved_change) AS reserved FROM stock_movements GROUP BY 1) m USING (variant_id)
   LEFT JOIN (SELECT i.variant_id, sum(i.quantity) AS ordered FROM order_items i JOIN orders o ON o.id = i.order_id
              WHERE o.status IN ('CREATED', 'PAYMENT_PENDING') GROUP BY 1) o USING (variant_id)
   WHERE n.on_hand <> coalesce(m.on_hand, 0) OR n.reserved <> coalesce(m.reserved, 0) OR n.reserved <> coalesce(o.ordered, 0)`,
);
console.log(
  `${answers.length} requests from ${clients} clients in ${seconds} s: ${Math.round(answers.length / seconds)}/s`,
);
console.log(countBy(answers, ({ status, code }) => `${status} ${code}`));
console.log(latencies(answers.map(({ ms }) => ms)));
const failed = answers.filter(({ status }) => status >= 500).length;
console.log(
  wrong.length === 0 && failed === 0
    ? "every sum is right, no 5xx"
    : `WRONG: ${wrong.length} variants, ${failed} 5xx`,
);
process.exit(wrong.length === 0 && failed === 0 ? 0 : 1);
