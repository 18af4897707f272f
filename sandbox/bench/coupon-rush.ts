// npm run bench -- coupon-rush [people] [claims] [at once] [--flush] [--redis-stop]
// A hundred coupons, many more people, each claiming more than once; half-way through, Redis may be flushed, or stopped
// until everybody has been answered (the launcher starts it again). Says how many were issued and to whom.
import { connect } from "node:net";
import { type Answer, ask, countBy, findShop, inTurns, latencies, logIn, makeBuyers, sql } from "./shop.ts";

const given = process.argv.slice(2);
const [people = 2_000, claims = people * 5, atOnce = 128] = given
  .filter((one) => !one.startsWith("--"))
  .map(Number);
const flush = given.includes("--flush");
const stop = given.includes("--redis-stop");
const quantity = 100;
const run = findShop();

const couponId = await makeCoupon();
const tokens = await makeBuyers(run, people);
const turns = Array.from({ length: claims }, (_, index) => tokens[index % tokens.length] as string);
const answers: Answer[] = [];
const since = performance.now();
await inTurns(turns, atOnce, async (token) => {
  if (answers.length === 60) hurtRedis();
  answers.push(await ask(run, token, "POST", `/coupons/${couponId}/claims`));
});
const seconds = (performance.now() - since) / 1000;
letRedisGoOn();

type Books = {
  issued: number;
  quantity: number;
  issues: number;
  holders: number;
  last: number;
  histories: number;
};
const [books] = await sql<Books>(
  run,
  `SELECT c.issued, c.quantity, count(i.id)::int AS issues, count(DISTINCT i.user_id)::int AS holders, max(i.number) AS last,
     (SELECT count(*)::int FROM state_changes s JOIN coupon_issues h ON h.id = s.subject_id WHERE h.coupon_id = c.id) AS histories
   FROM coupons c LEFT JOIN coupon_issues i ON i.coupon_id = c.id WHERE c.id = $1 GROUP BY c.id`,
  [couponId],
);
const failures = answers.filter(({ status }) => status >= 500).length;
const fault = [flush && "Redis flushed", stop && "Redis stopped"].filter(Boolean).join(", ") || "no fault";
console.log(
  `${claims} claims of ${people} people for ${quantity} coupons, ${atOnce} at once, ${fault}: ${seconds.toFixed(2)} s, ${Math.round(claims / seconds)}/s`,
);
console.log(countBy(answers, ({ status, code }) => `${status} ${code}`));
console.log(`answered: ${latencies(answers.map(({ ms }) => ms))}`);
console.log(`issued: ${latencies(answers.filter(({ status }) => status === 201).map(({ ms }) => ms))}`);
console.log(`5xx: ${failures}`);
console.log("books", books);
const counts = books && [books.issued, books.issues, books.holders, books.last, books.histories];
const isExact = counts?.every((count) => count === quantity) && answers.filter(isIssued).length === quantity;
console.log(
  isExact && failures === 0 ? "exactly 100, to 100 people, and nothing failed" : "NOT AS IT SHOULD BE",
);
process.exit(isExact && failures === 0 ? 0 : 1);

function isIssued({ status }: Answer): boolean {
  return status === 201;
}

/** A stopped process keeps its connections open and answers nobody: worse than one that is gone. */
function hurtRedis(): void {
  if (flush) connect(Number(new URL(run.redisUrl).port), "127.0.0.1").end("FLUSHALL\r\n");
  if (stop) redisPids().forEach((pid) => void process.kill(pid, "SIGSTOP"));
}

function letRedisGoOn(): void {
  if (stop) redisPids().forEach((pid) => void process.kill(pid, "SIGCONT"));
}

function redisPids(): number[] {
  return [run.pids.redis].flat().filter((pid): pid is number => pid !== undefined);
}

async function makeCoupon(): Promise<string> {
  const admin = await logIn(run, run.accounts.admin);
  const now = Date.now();
  const { code, data } = await ask(run, admin, "POST", "/admin/coupons", {
    name: "벤치",
    description: "한꺼번에 몰려드는 쿠폰",
    kind: "FIXED",
    value: 1_000,
    quantity,
    issueStartsAt: new Date(now - 60_000).toISOString(),
    issueEndsAt: new Date(now + 600_000).toISOString(),
    validDays: 7,
  });
  if (code !== "SUCCESS") throw new Error(`Making the coupon: ${code}`);
  return (data as { id: string }).id;
}
