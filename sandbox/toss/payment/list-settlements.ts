import { type ApiRequest, answered, type Outcome } from "../api/operation";
import { tossError } from "../errors/find-error";
import type { Sandbox } from "../sandbox";
import { parseKoreanTime } from "../store/korean-time";
import { requirePayment } from "./find-payment";
import { text } from "./read-fields";

/** GET /v1/settlements: the test environment settles nothing, so a right question has an empty answer. */
export function listSettlements(_: Sandbox, { query }: ApiRequest): Outcome {
  const [from, to] = ["startDate", "endDate"].map((name) => parseDate(query.get(name)));
  if (from === undefined || to === undefined || from > to) throw tossError("INVALID_DATE");
  if (!["soldDate", "paidOutDate"].includes(query.get("dateType") ?? "soldDate"))
    throw tossError("INVALID_REQUEST");
  if (!isWithin(query.get("page"), Number.MAX_SAFE_INTEGER)) throw tossError("INVALID_REQUEST");
  if (!isWithin(query.get("size"), 5000)) throw tossError("INVALID_REQUEST");
  return answered([]);
}

/** POST /v1/settlements: asks for a settlement by hand. */
export function requestSettlement(sandbox: Sandbox, { fields }: ApiRequest): Outcome {
  requirePayment(sandbox, text(fields, "paymentKey", 200));
  return answered({ result: true });
}

function parseDate(date: string | null): number | undefined {
  return date?.length === "yyyy-MM-dd".length ? parseKoreanTime(date) : undefined;
}

function isWithin(value: string | null, max: number): boolean {
  if (value === null) return true;
  const number = Number(value);
  return Number.isInteger(number) && number >= 1 && number <= max;
}
