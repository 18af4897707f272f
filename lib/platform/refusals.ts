import { Refusal, type RefusalDetails } from "./refusal";

export const invalidRequest = (details?: RefusalDetails, message = "잘못된 요청입니다.") =>
  new Refusal("INVALID_REQUEST", 400, message, details);

export const unauthenticated = (message = "로그인이 필요합니다.") =>
  new Refusal("UNAUTHENTICATED", 401, message);

export const forbidden = (message = "권한이 없습니다.") => new Refusal("FORBIDDEN", 403, message);

export const notFound = (message = "대상을 찾을 수 없습니다.") =>
  new Refusal("ENTITY_NOT_FOUND", 404, message);

export const payloadTooLarge = () =>
  new Refusal("PAYLOAD_TOO_LARGE", 413, "요청 본문이 너무 큽니다. 64KB까지 보낼 수 있습니다.");

export const notJson = () =>
  new Refusal("INVALID_REQUEST", 415, "요청 본문은 application/json이어야 합니다.");

export const tooManyRequests = (retryAfterSeconds: number) =>
  new Refusal(
    "TOO_MANY_REQUESTS",
    429,
    "요청이 너무 많습니다. 잠시 후 다시 시도해 주세요.",
    { retryAfterSeconds },
    retryAfterSeconds,
  );
