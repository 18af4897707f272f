import { createHash } from "node:crypto";
import { askScript, script } from "./ask-script";
import { env } from "./env";
import source from "./limit.lua?raw";
import { log } from "./log";
import { tooManyRequests } from "./refusals";

export type Limit = { readonly name: string; readonly times: number; readonly seconds: number };

const counting = script(source);

/** Calls counted in this process while Redis is away: a limit that guards log-in must not open up then. */
const counted = new Map<string, { calls: number; endsAt: number }>();

/** Turns the caller away when this subject (a user, an address, an e-mail) has used up its allowance. */
export async function requireWithin(limit: Limit, subject: string): Promise<void> {
  const times = Math.max(1, Math.round(limit.times * env().RATE_LIMIT_SCALE));
  const key = limitKey(limit, subject);
  const answer = await askScript(counting, [key], [String(times), String(limit.seconds)]);
  const wait =
    typeof answer === "string" ? countHere(key, times, limit.seconds, Date.now()) : Number(answer[0]);
  if (answer === "outage") log().warn({ limit: limit.name }, "counted in this process");
  if (wait > 0) throw tooManyRequests(wait);
}

/** An e-mail or an address is nobody's business in Redis. */
export const limitKey = ({ name }: Limit, subject: string): string =>
  `limit:${name}:${createHash("sha256").update(subject).digest("base64url").slice(0, 22)}`;

function countHere(key: string, times: number, seconds: number, now: number): number {
  if (counted.size > 10_000) counted.clear();
  const window = counted.get(key);
  if (!window || window.endsAt <= now) {
    counted.set(key, { calls: 1, endsAt: now + seconds * 1000 });
    return 0;
  }
  window.calls += 1;
  return window.calls > times ? Math.ceil((window.endsAt - now) / 1000) : 0;
}
