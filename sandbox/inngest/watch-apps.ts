import { canonical } from "./canonical.ts";
import { messageOf } from "./message-of.ts";
import type { Registration } from "./protocol.ts";
import { registerApp } from "./register-app.ts";
import { signatureHeader } from "./signatures.ts";
import { appLane, type WatchedUrl, type World } from "./world.ts";

const MISSING_MS = 1000;

/** Asks the given URLs and those of the known apps for their functions, again and again. */
export function watchApps(world: World): void {
  for (const url of world.options.sdkUrls) watchUrl(world, url);
  for (const { url } of world.apps.rows.values()) watchUrl(world, url);
}

/** Stops all calls to an app that cannot be reached, until it answers a sync again. */
export function holdApp(world: World, appId: string): void {
  const app = world.apps.get(appId);
  if (!app) return;
  world.queue.hold(appLane(appId));
  const watched = watchUrl(world, app.url);
  if (watched.error !== null) return;
  watched.error = "the app cannot be reached";
  world.log(`${appId} at ${app.url} cannot be reached; its calls wait`);
  askAgain(world, app.url, watched, MISSING_MS);
}

function watchUrl(world: World, url: string): WatchedUrl {
  const known = world.watched.get(url);
  if (known) return known;
  const watched: WatchedUrl = { error: null };
  world.watched.set(url, watched);
  void ask(world, url, watched);
  return watched;
}

async function ask(world: World, url: string, watched: WatchedUrl): Promise<void> {
  const error = await sync(world, url);
  if (world.isClosed) return;
  if (error !== null && error !== watched.error) world.log(`cannot sync ${url}: ${error}`);
  watched.error = error;
  if (!isStillWanted(world, url)) world.watched.delete(url);
  else if (error !== null) askAgain(world, url, watched, MISSING_MS);
  else if (world.options.pollMs > 0) askAgain(world, url, watched, world.options.pollMs);
}

function askAgain(world: World, url: string, watched: WatchedUrl, ms: number): void {
  watched.timer?.stop();
  watched.timer = world.timers.at(Date.now() + ms, () => void ask(world, url, watched));
}

function isStillWanted(world: World, url: string): boolean {
  return world.options.sdkUrls.includes(url) || [...world.apps.rows.values()].some((app) => app.url === url);
}

/** In band: the SDK answers the PUT with its functions. Says what went wrong, or null. */
async function sync(world: World, url: string): Promise<string | null> {
  const body = canonical({ url });
  try {
    const response = await fetch(url, {
      method: "PUT",
      body,
      signal: AbortSignal.timeout(60_000),
      headers: {
        "content-type": "application/json",
        "x-inngest-sync-kind": "in_band",
        "x-inngest-server-kind": world.kind,
        ...signatureHeader(world.options.signingKey, body),
      },
    });
    const answer = (await response.json().catch(() => ({}))) as Partial<Registration> & { message?: string };
    for (const app of world.apps.rows.values()) if (app.url === url) world.queue.release(appLane(app.id));
    if (!response.ok) return `the app answered ${response.status} ${answer.message ?? ""}`.trim();
    // Without functions the SDK has taken the other road and registers by itself.
    if (answer.functions) registerApp(world, answer as Registration);
    const appId = answer.app_id;
    if (appId) world.queue.release(appLane(appId));
    return null;
  } catch (error) {
    const cause = (error as Error).cause as { code?: string } | undefined;
    return cause?.code ?? messageOf(error);
  }
}
