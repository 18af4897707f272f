import { canonical } from "./canonical.ts";
import { parseCron } from "./cron.ts";
import { functionProblems } from "./function-problems.ts";
import { functionUuid, sha1 } from "./ids.ts";
import type { FunctionConfig, Registration } from "./protocol.ts";
import type { AppRecord } from "./records.ts";
import type { RegisteredFunction, World } from "./world.ts";

/** Takes over an app's functions in place of those it had. Throws when a real server would refuse them. */
export function registerApp(world: World, given: Registration): { ok: true; modified: boolean } {
  const id = given.appName ?? given.app_id;
  if (!id || !Array.isArray(given.functions)) throw new Error("an app needs a name and functions");
  const problems = given.functions.flatMap(functionProblems);
  if (problems.length > 0) throw new Error(problems.join("; "));
  const { url, functions, sdk, framework } = given;
  const fingerprint = sha1(canonical([url, functions]));
  if (world.apps.get(id)?.fingerprint === fingerprint) return { ok: true, modified: false };
  const app = {
    id,
    url,
    fingerprint,
    functions,
    ...(sdk ? { sdk } : {}),
    ...(framework ? { framework } : {}),
  };
  world.apps.put(id, app);
  installFunctions(world, app);
  world.log(`synced ${id}: ${functions.length} functions at ${url}`);
  return { ok: true, modified: true };
}

export function installFunctions(world: World, app: AppRecord): void {
  for (const [id, fn] of world.functions) if (fn.appId === app.id) world.functions.delete(id);
  for (const config of app.functions) world.functions.set(config.id, compiled(app, config));
}

function compiled(app: AppRecord, config: FunctionConfig): RegisteredFunction {
  const step = Object.values(config.steps)[0];
  return {
    ...config,
    appId: app.id,
    uuid: functionUuid(config.id),
    url: step?.runtime.url ?? app.url,
    maxAttempts: Math.min(20, step?.retries?.attempts ?? 4) + 1,
    crons: config.triggers.flatMap(({ cron }) => (cron ? [parseCron(cron)] : [])),
  };
}
