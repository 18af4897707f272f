import { type Faults, faultModes } from "../toss/control/faults";
import { type Answer, json } from "../toss/http/answer";
import type { Call } from "../toss/http/call";
import type { DataPlatform } from "./create-data-platform";
import { dataPlatformPage } from "./data-platform-page";

export const ordersPath = "/sandbox/data-platform/orders";

/** Undefined when the path is none of the data platform's. */
export function answerDataPlatform(platform: DataPlatform, faults: Faults, call: Call): Answer | undefined {
  const line = `${call.method} ${call.path}`;
  if (line === `POST ${ordersPath}`) return platform.receive(call);
  if (line === `GET ${ordersPath}`)
    return json(200, platform.list(Number(call.query.get("limit")) || undefined));
  if (line === "GET /sandbox/data-platform") return dataPlatformPage(platform);
  if (line !== "POST /sandbox/data-platform/fail") return undefined;
  return fail(faults, call.body);
}

/** The next deliveries fail, in any of the ways of a fault. */
function fail(faults: Faults, body: string): Answer {
  const { times = 1, mode = "500", ms, afterEffect } = JSON.parse(body || "{}") as Record<string, unknown>;
  const known = faultModes.find((name) => name === String(mode));
  if (!known || typeof times !== "number") {
    return json(400, {
      code: "INVALID_REQUEST",
      message: `times: a number, mode: one of ${faultModes.join(", ")}`,
    });
  }
  const order = { match: `POST ${ordersPath}`, mode: known, times };
  const fault = faults.add({
    ...order,
    ...(typeof ms === "number" ? { ms } : {}),
    ...(afterEffect === true ? { afterEffect } : {}),
  });
  return json(200, fault);
}
