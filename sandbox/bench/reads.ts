// npm run bench -- reads [clients] [seconds]
// Product list, product, live stock and pages, one after the other.
import { Agent, request } from "node:http";
import { findShop, latencies, sql } from "./shop.ts";

const [clients = 32, seconds = 5] = process.argv.slice(2).map(Number);
const run = findShop();
const agent = new Agent({ keepAlive: true, maxSockets: clients });
const [product] = await sql<{ id: string }>(
  run,
  "SELECT id FROM products WHERE status = 'ON_SALE' ORDER BY id LIMIT 1",
);
const places = [
  "/api/health",
  "/api/v1/products",
  `/api/v1/products/${product?.id}`,
  `/api/v1/products/${product?.id}/stock`,
  "/",
  `/products/${product?.id}`,
  "/products",
];
for (const place of places) console.log(place.padEnd(56), await measure(place));

async function measure(place: string): Promise<string> {
  await get(place);
  const times: number[] = [];
  let failed = 0;
  const until = performance.now() + seconds * 1000;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < until) {
        const since = performance.now();
        if ((await get(place)) !== 200) failed += 1;
        times.push(performance.now() - since);
      }
    }),
  );
  return `${Math.round(times.length / seconds)}/s, ${latencies(times)}${failed ? `, ${failed} FAILED` : ""}`;
}

/** Plain node:http: fetch would cost the machine as much as the shop does. */
function get(place: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(
      run.url + place,
      { agent, headers: { "accept-encoding": "gzip, deflate, br" } },
      (answer) => {
        answer.resume().on("end", () => resolve(answer.statusCode ?? 0));
      },
    );
    asked.on("error", reject).end();
  });
}
