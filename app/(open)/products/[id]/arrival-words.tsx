import { arrivalWords, expectedArrival } from "@/lib/shipping/expected-arrival";

export function ArrivalWords({ at }: { at: number }) {
  const now = new Date(at);
  return `지금 결제하면 ${arrivalWords(expectedArrival(now), now)}`;
}
