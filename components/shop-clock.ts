/** How far the shop's clock is ahead of this device's, by what the answer says of when it was given. */
export function clockAheadMs(answer: Response): number {
  const shopClock = Date.parse(answer.headers.get("date") ?? "");
  return Number.isNaN(shopClock) ? 0 : shopClock - Date.now();
}
