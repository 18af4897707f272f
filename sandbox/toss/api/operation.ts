import type { ErrorArea } from "../errors/find-error";
import type { Fields } from "../payment/read-fields";
import type { Sandbox } from "../sandbox";
import type { Change } from "../store/change";

/** One thing the core API can be asked for. */
export interface Operation {
  method: "GET" | "POST";
  path: RegExp;
  area: ErrorArea;
  /** what no second request may work on at the same moment */
  exclusive?: (request: ApiRequest) => unknown;
  /** how long it takes when nothing disturbs it */
  takesMs?: (sandbox: Sandbox) => number;
  decide: (sandbox: Sandbox, request: ApiRequest) => Outcome;
}

export interface ApiRequest {
  /** what the path names, e.g. the payment key */
  subject: string;
  query: URLSearchParams;
  fields: Fields;
  english: boolean;
}

/** What is answered, and what it changed: both are written down together. */
export interface Outcome {
  status: number;
  body: unknown;
  changes: Change[];
}

export function answered(body: unknown, changes: Change[] = []): Outcome {
  return { status: 200, body, changes };
}
