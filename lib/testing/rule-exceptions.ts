/** Where something may go wrong that somebody must answer for: doors to the outside, and adapters of what may be away. */
export const mayCatch: Record<string, string> = {
  "app/_server/action.ts": "door: a server action answers with what came of it",
  "app/_server/route.ts": "door: a request is answered whatever happened",
  "app/_server/auth.ts": "door: next-auth knows only yes and no",
  "app/_server/form-note.ts": "door: a note that is no JSON says nothing",
  "app/_server/read-json.ts": "door: what is no JSON is refused",
  "app/_server/session-token.ts": "door: a token that cannot be opened is nobody's",
  "app/_server/event-stream.ts": "door: a stream outlives a failed look",
  "app/_server/send-announcements.ts": "door: the answer has left; the job relays again",
  "app/_server/start-server.ts": "door: a server that cannot start says why",
  "components/checkout/ask-shop.ts": "adapter: the shop may be out of reach",
  "components/checkout/payment-window.ts": "adapter: the payment window may be closed, or not open",
  "components/shell/browser-storage.ts": "adapter: a browser may keep nothing",
  "inngest/send-events.ts": "adapter: Inngest may be away",
  "lib/checkout/receive-webhook.ts": "door: what is no JSON is refused",
  "lib/platform/breaker.ts": "counts failures and throws them on",
  "lib/platform/cursor.ts": "what is no JSON is no cursor",
  "lib/platform/remember-briefly.ts": "a failure is not remembered, and thrown on to all who wait",
  "lib/platform/recover.ts": "the one way to say what holds instead of an outage",
  "lib/platform/redis.ts": "adapter: Redis may be away",
  "lib/platform/retry.ts": "tries again what passes",
  "lib/platform/signals.ts": "adapter: listening may be cut and begins again",
};

/** Next replaces or reads these while it builds or starts, before there is an environment to check. */
export const mayReadEnvironment =
  /^(lib\/platform\/(env|crash-point)\.ts|lib\/testing\/|app\/site-url\.ts|app\/_server\/content-security-policy\.ts|instrumentation\.ts|\w+\.config\.ts|prisma\/|sandbox\/|e2e\/)/;

export const nextDefaults =
  /^app\/(.*\/)?(page|layout|template|default|error|loading|not-found|forbidden|unauthorized|global-error|global-not-found|manifest|sitemap|robots|icon|apple-icon|opengraph-image)\.tsx?$/;

/** Pure files of the doors, which hold nothing that must stay. */
export const pureDoors = [
  "app/_server/action-state.ts",
  "app/_server/safe-path.ts",
  "app/_server/open-api/document-shape.ts",
  "app/_server/open-api/error-codes.ts",
];

/** Vitest takes the default export of its global set-up. */
export const vitestDefault = "lib/testing/services.ts";

/** The API document is made from the routes themselves. */
export const readsEveryRoute = "app/_server/documented-routes.ts";
