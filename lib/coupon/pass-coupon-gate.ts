import { askGate } from "@/lib/platform/ask-gate";
import { script } from "@/lib/platform/ask-script";
import { database } from "@/lib/platform/database";
import { metrics } from "@/lib/platform/metrics";
import askSource from "./ask-coupon-gate.lua?raw";
import { couponKey, gateSeconds, holderKey } from "./coupon-gate-keys";
import loadSource from "./load-coupon-gate.lua?raw";
import { couponAlreadyIssued, couponClosed, couponOpensLater, couponSoldOut } from "./refusals";

const scripts = { ask: script(askSource), load: script(loadSource) };

/** A reading may say no only this long after the database was asked. */
const refuseWithinMs = 1_000;
const rounds = 3;

/**
 * Turns away who plainly claims in vain, before the database is troubled. It takes nothing and promises nothing: what it
 * says is what the database said, at most a second ago and by the database's clock, or what a claim has shown since.
 */
export async function passCouponGate(couponId: string, userId: string): Promise<void> {
  const keys = [couponKey(couponId), holderKey(couponId, userId)];
  for (let round = 1; round <= rounds; round += 1) {
    const answer = await askGate(scripts.ask, keys, [String(refuseWithinMs)]);
    const [said = "", value = ""] = typeof answer === "string" ? [answer] : answer;
    if (said !== "load") return letPassOrRefuse(said, value);
    if (!(await load(couponId, value))) break;
  }
  letPassOrRefuse("unsure", "");
}

function letPassOrRefuse(said: string, value: string): void {
  metrics().couponGate.inc({ answer: said });
  if (said === "already") throw couponAlreadyIssued();
  if (said === "soldOut") throw couponSoldOut();
  if (said === "notYet") throw couponOpensLater(new Date(Number(value)));
  if (said === "closed") throw couponClosed(new Date(Number(value)));
}

const loading = new Map<string, Promise<boolean>>();

/** However many claims find it missing at once, this process reads the coupon once. False: there is no such coupon. */
async function load(couponId: string, askedAt: string): Promise<boolean> {
  const underWay = loading.get(couponId);
  if (underWay) return underWay;
  const loaded = readAndLoad(couponId, askedAt).finally(() => loading.delete(couponId));
  loading.set(couponId, loaded);
  return loaded;
}

type Row = { quantity: number; left: number; opens: Date; ends: Date; clock: Date };

async function readAndLoad(couponId: string, askedAt: string): Promise<boolean> {
  const [row] = await database().$queryRaw<Row[]>`
    SELECT quantity, quantity - issued AS left, issue_starts_at AS opens, issue_ends_at AS ends, now() AS clock
    FROM coupons WHERE id = ${couponId}::uuid`;
  // The database itself tells who claims an unknown coupon.
  if (!row) return false;
  const { quantity, left, opens, ends, clock } = row;
  const values = [quantity, left, opens.getTime(), ends.getTime(), clock.getTime()];
  await askGate(scripts.load, [couponKey(couponId)], [askedAt, String(gateSeconds), ...values.map(String)]);
  return true;
}
