import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { browserQueries } from "@/components/browser-queries";
import type { Suggestions } from "@/lib/catalog/views";

const pauseMs = 150;

/** What the shop suggests for exactly these words; null until it has said so. An answer nobody waits for any more is called off. */
export function useSuggestions(words: string): Suggestions | null {
  const [asked, setAsked] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setAsked(words), pauseMs);
    return () => clearTimeout(timer);
  }, [words]);
  const { data } = useQuery(
    {
      queryKey: ["suggestions", asked],
      queryFn: ({ signal }) => fetchSuggestions(asked, signal),
      enabled: asked !== "",
      staleTime: 60_000,
      retry: false,
    },
    browserQueries(),
  );
  return words !== "" && asked === words ? (data ?? null) : null;
}

async function fetchSuggestions(words: string, signal: AbortSignal): Promise<Suggestions> {
  const answer = await fetch(`/api/v1/products/suggestions?query=${encodeURIComponent(words)}`, { signal });
  if (!answer.ok) throw new Error(`suggestions: ${answer.status}`);
  return (await answer.json()).data;
}
