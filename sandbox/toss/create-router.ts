import { setTimeout as sleep } from "node:timers/promises";
import { answerDataPlatform, ordersPath } from "../data-platform/answer-data-platform";
import type { DataPlatform } from "../data-platform/create-data-platform";
import { createCoreApi } from "./api/core-api";
import { answerBrowser } from "./browser/answer-browser";
import { answerControl } from "./control/control-api";
import { answerUnder, type Disturbance } from "./control/faults";
import { type Answer, json, type Silence } from "./http/answer";
import { type Call, header } from "./http/call";
import type { Sandbox } from "./sandbox";

const loopback = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);

/** Which part answers what. Faults reach the service itself, never the switches behind it. */
export function createRouter(
  sandbox: Sandbox,
  platform: DataPlatform,
): (call: Call) => Promise<Answer | Silence> {
  const core = createCoreApi(sandbox);

  return async (call) => {
    const { method, path } = call;
    if (path.startsWith("/sandbox/") && path !== ordersPath) return control(call);
    if (path === "/" || path.startsWith("/assets/")) return answerBrowser(sandbox, call) ?? notFound();
    if (path.startsWith("/window/") && isForeign(call)) return forbidden();
    return answerUnder(sandbox.faults.take(`${method} ${path}`), (disturbance) => work(call, disturbance));
  };

  async function work(call: Call, disturbance: Disturbance): Promise<Answer> {
    if (isCore(call.path)) return core(call, disturbance);
    const { delayMs, refusal } = disturbance;
    if (delayMs > 0) await sleep(delayMs);
    if (refusal) return json(refusal.status, { code: refusal.code, message: refusal.message });
    return answerBrowser(sandbox, call) ?? answerDataPlatform(platform, sandbox.faults, call) ?? notFound();
  }

  /** From this machine only, and not from another site's page. */
  function control(call: Call): Answer {
    if (!loopback.has(call.remoteAddress) || isForeign(call)) return forbidden();
    if (call.method === "POST" && call.path === "/sandbox/reset") platform.reset();
    return answerControl(sandbox, call) ?? answerDataPlatform(platform, sandbox.faults, call) ?? notFound();
  }
}

function isCore(path: string): boolean {
  return path.startsWith("/v1/") && path !== "/v1/payment" && !path.endsWith("/checkout");
}

function isForeign(call: Call): boolean {
  const origin = header(call, "origin");
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== header(call, "host"));
}

function forbidden(): Answer {
  return json(403, { code: "FORBIDDEN_REQUEST", message: "허용되지 않은 요청입니다." });
}

function notFound(): Answer {
  return json(404, { code: "NOT_FOUND", message: "존재하지 않는 정보 입니다." });
}
