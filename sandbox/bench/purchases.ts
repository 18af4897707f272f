// npm run bench -- purchases [balance | card] [clients] [seconds]
// Whole purchases by API, over twenty variants: order and pay from the balance, or order, open, agree in the window, confirm.
import { randomUUID } from "node:crypto";
import { type Answer, ask, countBy, findShop, latencies, logIn, makeBuyers, sql } from "./shop.ts";

const [method = "balance", clients = "32", seconds = "15"] = process.argv.slice(2);
const run = findShop();
const variants = await sql<{ id: string }>(
  run,
  `SELECT v.id FROM variants v JOIN products p ON p.id = v.product_id
   WHERE p.status = 'ON_SALE' AND p.price < 50000 ORDER BY v.id LIMIT 20`,
);
const admin = await logIn(run, run.accounts.admin);
for (const { id } of variants) {
  const booking = { kind: "INBOUND", quantity: 20_000, reason: "벤치 입고" };
  await ask(run, admin, "POST", `/admin/variants/${id}/movements`, booking);
}
const tokens = await makeBuyers(run, Number(clients));
await sql(
  run,
  `WITH filled AS (
     UPDATE wallets SET balance = 2000000000 FROM (SELECT user_id AS id, 2000000000 - balance AS missing FROM wallets) w
     WHERE user_id = w.id AND w.missing > 0 AND user_id IN (SELECT id FROM users WHERE email LIKE 'bench-%') RETURNING user_id, missing)
   INSERT INTO wallet_entries (id, user_id, kind, amount, balance_after, reference)
   SELECT gen_random_uuid(), user_id, 'ADJUST', missing, 2000000000, gen_random_uuid()::text FROM filled`,
);

type Payable = { number: string };
type Attempt = { orderId: string; amount: number; status: string };

const completing: number[] = [];
const whole: number[] = [];
const answers: Answer[] = [];

async function purchase(token: string): Promise<void> {
  const { id } = variants[Math.floor(Math.random() * variants.length)] ?? { id: "" };
  const since = performance.now();
  const placed = await ask(run, token, "POST", "/orders", { items: [{ variantId: id, quantity: 1 }] });
  answers.push(placed);
  if (placed.status !== 201) return;
  const body = {
    orderNumber: (placed.data as Payable).number,
    method: method === "card" ? "CARD" : "BALANCE",
  };
  const opened = await ask(run, token, "POST", "/payments", body, randomUUID());
  answers.push(opened);
  const last = method === "card" ? await confirm(token, opened.data as Attempt) : opened;
  completing.push(last.ms);
  whole.push(performance.now() - since);
}

async function confirm(token: string, { orderId, amount }: Attempt): Promise<Answer> {
  const agreed = await fetch(`${run.tossUrl}/sandbox/authorize`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ orderId, amount }),
  });
  const confirmed = await ask(run, token, "POST", "/payments/confirm", await agreed.json());
  answers.push(confirmed);
  return confirmed;
}

for (let warm = 0; warm < 20; warm += 1) await purchase(tokens[0] ?? "");
for (const list of [completing, whole, answers]) list.length = 0;

const alone = performance.now() + 3_000;
while (performance.now() < alone) await purchase(tokens[0] ?? "");
console.log(`one buyer, whole purchase: ${latencies(whole)}`);
for (const list of [completing, whole, answers]) list.length = 0;

const until = performance.now() + Number(seconds) * 1_000;
await Promise.all(
  tokens.map(async (token) => {
    while (performance.now() < until) await purchase(token);
  }),
);
console.log(
  `${whole.length} purchases by ${method}, ${clients} buyers, ${seconds} s: ${(whole.length / Number(seconds)).toFixed(1)}/s`,
);
console.log(`whole purchase: ${latencies(whole)}`);
console.log(`the call that completes it: ${latencies(completing)}`);
console.log(countBy(answers, ({ status, code }) => `${status} ${code}`));
const broken = await ask(run, admin, "GET", "/admin/invariants");
const wrong = (broken.data as { id: string; ok: boolean }[]).filter(({ ok }) => !ok).map(({ id }) => id);
console.log(wrong.length === 0 ? "V1 to V12 hold" : `WRONG: ${wrong.join(", ")}`);
process.exit(wrong.length === 0 ? 0 : 1);
