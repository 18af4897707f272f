import "server-only";
import { Refusal } from "@/lib/platform/refusal";
import { subscribe } from "@/lib/platform/signals";

type Source<T> = {
  topic: string;
  read: () => Promise<T>;
};

const pollMs = 5_000;
const lifeMs = 10 * 60_000;
const encoder = new TextEncoder();

/**
 * Server-sent events: the value now, and again whenever it has changed. Told by a signal, and by looking every few
 * seconds as well, because a signal may be lost. Ends by itself after a while; browsers come back on their own.
 */
export function eventStream<T>(request: Request, first: T, { topic, read }: Source<T>): Response {
  let last = "";
  let open = true;
  let stop = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string) => {
        if (open) controller.enqueue(encoder.encode(text));
      };
      const show = (value: T) => {
        const data = JSON.stringify(value);
        if (data === last) return write(": still here\n\n");
        last = data;
        write(`data: ${data}\n\n`);
      };
      // A read that fails is the next look's business; one that is refused was the last.
      const look = () =>
        read()
          .then(show, (error: unknown) => (error instanceof Refusal ? close() : write(": looking again\n\n")))
          .catch(close);
      const unsubscribe = subscribe(topic, look);
      const poll = setInterval(look, pollMs);
      const life = setTimeout(() => close(), lifeMs);
      stop = () => {
        unsubscribe();
        clearInterval(poll);
        clearTimeout(life);
      };
      const close = () => {
        if (!open) return;
        open = false;
        stop();
        controller.close();
      };
      request.signal.addEventListener("abort", close);
      write("retry: 2000\n\n");
      show(first);
    },
    cancel: () => {
      open = false;
      stop();
    },
  });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "private, no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
