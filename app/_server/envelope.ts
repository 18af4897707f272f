import "server-only";
import { log } from "@/lib/platform/log";
import { metrics } from "@/lib/platform/metrics";
import { asOutage } from "@/lib/platform/outage";
import { Refusal } from "@/lib/platform/refusal";

const headers = { "cache-control": "private, no-store" };

export const success = (data: unknown, status: 200 | 201 | 202, requestId: string): Response =>
  Response.json(
    { code: "SUCCESS", message: "요청에 성공했습니다.", data },
    { status, headers: { ...headers, "x-request-id": requestId } },
  );

/** What outsiders learn of a failure: a refusal's own words, and of everything else only that it was not their fault. */
export function failure(error: unknown, requestId: string): Response {
  if (error instanceof Refusal) {
    metrics().refusals.inc({ code: error.code });
    const { code, status, message, details, retryAfterSeconds } = error;
    return answer({ code, message, details }, status, requestId, retryAfterSeconds);
  }
  const outage = asOutage(error);
  if (outage) {
    metrics().outages.inc({ what: outage.what });
    log().error({ what: outage.what, err: outage.cause }, "a dependency does not answer");
    const message = "지금은 처리할 수 없습니다. 잠시 후 다시 시도해 주세요.";
    return answer({ code: "SERVICE_UNAVAILABLE", message }, 503, requestId, outage.retryAfterSeconds);
  }
  metrics().defects.inc();
  log().error({ err: error }, "defect");
  return answer({ code: "INTERNAL_SERVER_ERROR", message: "서버에 문제가 발생했습니다." }, 500, requestId);
}

function answer(body: object, status: number, requestId: string, retryAfterSeconds?: number): Response {
  const again: Record<string, string> = retryAfterSeconds ? { "retry-after": String(retryAfterSeconds) } : {};
  return Response.json(
    { ...body, requestId },
    { status, headers: { ...headers, ...again, "x-request-id": requestId } },
  );
}
