// npm run bench -- flash-sale [buyers] [requests] [at once] [none | flush | kill]
// A hundred units, many more buyers; half-way through, Redis may be flushed or killed (the launcher starts it again).
// Says who got one, how long it took, and whether the books are right.
import { connect } from "node:net";
import { type Answer, ask, countBy, findShop, inTurns, latencies, logIn, makeBuyers, sql } from "./shop.ts";

const [buyers = 1_000, requests = buyers, atOnce = 64] = process.argv.slice(2, 5).map(Number);
const fault = process.argv[5] ?? "none";
const units = 100;
const run = findShop();

const variantId = await prepareVariant();
const tokens = await makeBuyers(run, buyers);
const answers: Answer[] = [];
const since = performance.now();
const turns = Array.from({ length: requests }, (_, index) => tokens[index % tokens.length] as string);
await inTurns(turns, atOnce, async (token) => {
  if (answers.length === 60) hurtRedis();
  answers.push(await ask(run, token, "POST", "/orders", { items: [{ variantId, quantity: 1 }] }));
});
const seconds = (performance.now() - since) / 1000;

const [stock] = await sql<{ on_hand: number; reserved: number }>(
  run,
  "SELECT on_hand, reserved FROM inventories WHERE variant_id = $1",
  [variantId],
);
const [sums] = await sql<{ on_hand: string; reserved: string; ordered: string }>(
  run,
  `SELECT sum(on_hand_change) AS on_hand, sum(reserved_change) AS reserved, (
     SELECT sum(i.quantity) FROM order_items i JOIN orders o ON o.id = i.order_id
     WHERE i.variant_id = $1 AND o.status IN ('CREATED', 'PAYMENT_PENDING')) AS ordered
   FROM stock_movements WHERE variant_id = $1`,
  [variantId],
);
console.log(
  `${requests} requests of ${buyers} buyers for ${units} units, ${atOnce} at once: ${seconds.toFixed(2)} s, ${Math.round(requests / seconds)}/s`,
);
console.log(countBy(answers, ({ status, code }) => `${status} ${code}`));
console.log(`sold: ${latencies(answers.filter(({ status }) => status === 201).map(({ ms }) => ms))}`);
console.log(`refused: ${latencies(answers.filter(({ status }) => status === 409).map(({ ms }) => ms))}`);
console.log("inventory", stock, "movements", sums);
const right =
  stock?.reserved === units &&
  Number(sums?.reserved) === units &&
  Number(sums?.ordered) === units &&
  Number(sums?.on_hand) === stock.on_hand;
console.log(right ? "exactly 100, and every book agrees" : "THE BOOKS DO NOT AGREE");
process.exit(right ? 0 : 1);

function hurtRedis(): void {
  const pid = [run.pids.redis].flat()[0];
  if (fault === "kill" && pid) process.kill(pid, "SIGKILL");
  if (fault === "flush") connect(Number(new URL(run.redisUrl).port), "127.0.0.1").end("FLUSHALL\r\n");
}

/** Somebody's first variant on sale, with exactly a hundred left and nothing reserved. */
async function prepareVariant(): Promise<string> {
  const [row] = await sql<{ id: string; on_hand: number }>(
    run,
    `SELECT v.id, n.on_hand FROM variants v JOIN inventories n ON n.variant_id = v.id JOIN products p ON p.id = v.product_id
     WHERE p.status = 'ON_SALE' AND n.reserved = 0 AND n.on_hand > 0 ORDER BY random() LIMIT 1`,
  );
  if (!row) throw new Error("Nothing is on sale without a reservation.");
  const admin = await logIn(run, run.accounts.admin);
  const change = units - row.on_hand;
  if (change !== 0) {
    const { code } = await ask(run, admin, "POST", `/admin/variants/${row.id}/movements`, {
      kind: "ADJUST",
      quantity: change,
      reason: "벤치",
    });
    if (code !== "SUCCESS") throw new Error(`Setting the stock: ${code}`);
  }
  return row.id;
}
