type Source<T> = {
  /** The address of the stream. */
  events: string;
  /** Where to ask when there is no stream, and what of the answer it would have told. */
  ask: string;
  read: (data: unknown) => T;
  tell: (value: T) => void;
};

const askMs = 5_000;

/**
 * Follows what the shop says of something, as long as the page is looked at: a browser has six connections to one shop
 * for all its tabs. A stream that is cut comes back by itself; one that is refused is replaced by asking.
 */
export function followEvents<T>({ events, ask, read, tell }: Source<T>): () => void {
  let source: EventSource | null = null;
  let asking: ReturnType<typeof setInterval> | undefined;

  // Without a connection nothing could be drawn anew: it is told once there is one.
  const say = (data: unknown) => navigator.onLine && tell(read(data));
  const stop = () => {
    source?.close();
    source = null;
    clearInterval(asking);
    asking = undefined;
  };
  const look = async () => {
    const answer = await fetch(ask).then(
      (response) => (response.status === 401 ? "nobody" : response.ok ? response.json() : null),
      () => null,
    );
    if (answer === "nobody") {
      dispatchEvent(new Event("session-over"));
      return stop();
    }
    if (answer) say(answer.data);
  };
  const start = () => {
    if (source || asking) return;
    source = new EventSource(events);
    source.onmessage = ({ data }) => say(JSON.parse(data));
    source.onerror = () => {
      if (source?.readyState !== EventSource.CLOSED) return;
      source = null;
      asking = setInterval(look, askMs);
      void look();
    };
  };
  const watch = () => (document.hidden ? stop() : start());

  // What was missed while there was no connection is told at once, not after the browser's own next try.
  const again = () => {
    stop();
    watch();
  };

  document.addEventListener("visibilitychange", watch);
  addEventListener("online", again);
  watch();
  return () => {
    document.removeEventListener("visibilitychange", watch);
    removeEventListener("online", again);
    stop();
  };
}
