/** Anybody can post an event: what Toss is asked because of them stays within what Toss allows. */
const mostPerSecond = 20;
const mostAtOnce = 100;

let allowance = mostAtOnce;
let countedAt = Date.now();

/** Whether one more look-up may be made by this process now. Whoever may not is served by the next round of the inbox. */
export function mayLookUp(now = Date.now()): boolean {
  allowance = Math.min(mostAtOnce, allowance + ((now - countedAt) / 1_000) * mostPerSecond);
  countedAt = now;
  if (allowance < 1) return false;
  allowance -= 1;
  return true;
}
