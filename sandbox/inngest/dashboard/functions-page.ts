import type { Reply } from "../serve-http.ts";
import type { RegisteredFunction, World } from "../world.ts";
import { type Html, html } from "./html.ts";
import { button, counted, page } from "./page.ts";

export function functionsPage(world: World): Reply {
  const functions = [...world.functions.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const body = html`
    <h2>Apps</h2>
    <ul class="card">${apps(world)}</ul>
    <h2>${counted(functions.length, "function")}</h2>
    <ul class="card">${functions.map(row)}${functions.length === 0 && html`<li class="soft">No app has been synced yet.</li>`}</ul>`;
  return page({ title: "Functions", at: "/" }, body);
}

function apps(world: World): Html[] {
  const byUrl = new Map([...world.apps.rows.values()].map((app) => [app.url, app]));
  const urls = new Set([...world.watched.keys(), ...byUrl.keys()]);
  if (urls.size === 0)
    return [html`<li class="soft">No app is known. Name its URL in SDK_URLS, or PUT to it.</li>`];
  return [...urls].map((url) => {
    const app = byUrl.get(url);
    const error = world.watched.get(url)?.error;
    return html`<li>
      <div><strong>${app?.id ?? "unknown"}</strong><div class="tags"><code>${url}</code>${app?.sdk && html`<span>${app.sdk}</span>`}</div></div>
      ${error ? html`<span class="error">${error}</span>` : html`<span class="Completed">in sync</span>`}
    </li>`;
  });
}

function row(fn: RegisteredFunction): Html {
  const triggers = fn.triggers.map(({ event, cron, expression }) =>
    cron ? `cron ${cron}` : `${event}${expression ? ` if ${expression}` : ""}`,
  );
  return html`<li>
    <div>
      <a href="/runs?function=${encodeURIComponent(fn.id)}">${fn.id}</a>
      <div class="tags">
        <code>${triggers.join(" · ") || "invoked only"}</code>
        <span>${fn.maxAttempts === 2 ? "1 retry" : `${fn.maxAttempts - 1} retries`}</span>
        ${traits(fn).map((trait) => html`<span>${trait}</span>`)}
      </div>
    </div>
    ${fn.crons.length > 0 && button(`/functions/${encodeURIComponent(fn.id)}/fire`, "Fire now")}
  </li>`;
}

function traits(fn: RegisteredFunction): string[] {
  const limits = [fn.concurrency ?? []]
    .flat()
    .map((limit) => (typeof limit === "number" ? { limit } : limit));
  return [
    ...limits.map(
      ({ limit, ...rest }) => `concurrency ${limit}${"key" in rest && rest.key ? ` per ${rest.key}` : ""}`,
    ),
    fn.idempotency ? `once per ${fn.idempotency}` : "",
    fn.rateLimit ? `at most ${fn.rateLimit.limit} in ${fn.rateLimit.period}` : "",
    fn.throttle ? `throttled to ${fn.throttle.limit} per ${fn.throttle.period}` : "",
    fn.debounce ? `debounced ${fn.debounce.period}` : "",
    fn.batchEvents ? `batches of ${fn.batchEvents.maxSize} within ${fn.batchEvents.timeout}` : "",
    fn.singleton ? `singleton (${fn.singleton.mode})` : "",
    ...(fn.cancel ?? []).map(({ event }) => `cancelled by ${event}`),
  ].filter(Boolean);
}
