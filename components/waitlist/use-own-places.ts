import { useQuery } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { browserQueries } from "@/components/browser-queries";
import { useNews } from "@/components/notification/use-news";
import { clockAheadMs } from "@/components/shop-clock";
import type { WaitlistPlace } from "@/lib/waitlist/views";

type Answer = {
  places: WaitlistPlace[];
  /** How far the shop's clock is ahead of this device's. */
  clockAheadMs: number;
};

const nowhere: Answer = { places: [], clockAheadMs: 0 };
const asMember = () => true;
const asGuest = () => false;
const mostShown = 100;

/**
 * The queues somebody stands in, of one product or of all: every ten seconds as long as there is one, and at once when
 * the bell hears that it is their turn or no longer is. Guests ask for nothing; a page that was `drawn` for somebody knows them. An offer ends here
 * at its time, whatever the shop has swept.
 */
export function useOwnPlaces(productId: string | null, drawn: WaitlistPlace[] | null = null) {
  const isMember = useSyncExternalStore(never, drawn ? asMember : hasMark, drawn ? asMember : asGuest);
  const known = drawn ? { places: drawn, clockAheadMs: 0 } : nowhere;
  const { data, refetch } = useQuery(
    {
      queryKey: ["waitlist", productId],
      queryFn: ({ signal }) => fetchPlaces(productId, signal),
      placeholderData: known,
      enabled: isMember,
      refetchInterval: ({ state }) => (state.data?.places.length ? 10_000 : false),
      retry: false,
    },
    browserQueries(),
  );
  const told = useNews()?.latest;
  const call = told?.kind.startsWith("waitlist-") ? told.id : null;
  useEffect(() => {
    if (call) void refetch();
  }, [call, refetch]);
  const { places, clockAheadMs } = isMember ? (data ?? known) : nowhere;
  const ended = useEnded(places, clockAheadMs);
  return {
    places: places.filter(({ id }) => !ended.has(id)),
    clockAheadMs,
    lookAgain: () => void refetch(),
  };
}

/** Offers whose time has come while the page was looked at. */
function useEnded(places: readonly WaitlistPlace[], clockAheadMs: number): ReadonlySet<string> {
  const [ended, setEnded] = useState<ReadonlySet<string>>(new Set());
  const next = places
    .filter(({ id, offerExpiresAt }) => offerExpiresAt !== null && !ended.has(id))
    .sort((a, b) => Date.parse(a.offerExpiresAt ?? "") - Date.parse(b.offerExpiresAt ?? ""))[0];
  const [id, end] = [next?.id, next?.offerExpiresAt];
  useEffect(() => {
    if (!id || !end) return;
    const leftMs = Date.parse(end) - clockAheadMs - Date.now();
    const timer = setTimeout(() => setEnded((before) => new Set(before).add(id)), Math.max(0, leftMs));
    return () => clearTimeout(timer);
  }, [id, end, clockAheadMs]);
  return ended;
}

const never = () => () => {};
const hasMark = () => /(^|; )member=\w/.test(document.cookie);

async function fetchPlaces(productId: string | null, signal: AbortSignal): Promise<Answer> {
  const which = productId ? `&productId=${productId}` : "";
  const answer = await fetch(`/api/v1/waitlist?limit=${mostShown}${which}`, { signal });
  if (!answer.ok) throw new Error(`waiting list: ${answer.status}`);
  const { data } = await answer.json();
  return { places: data.items, clockAheadMs: clockAheadMs(answer) };
}
