import { Inngest } from "inngest";
import { log } from "@/lib/platform/log";

/** Keys and addresses come from INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY and INNGEST_BASE_URL, which the SDK reads itself. */
export const inngest = new Inngest({
  id: "dangol",
  // An Inngest that hangs is one that is away.
  fetch: (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(10_000) }),
  logger: {
    info: (...said) => log().debug({ said }, "inngest"),
    warn: (...said) => log().warn({ said }, "inngest"),
    error: (...said) => log().error({ said }, "inngest"),
    debug: () => {},
  },
});
