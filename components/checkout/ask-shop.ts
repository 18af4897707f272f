import { doubtConnection } from "@/components/ui/connection";
import { spokenMessage } from "@/lib/platform/spoken-message";

export type Refused = { ok: false; status: number; code: string; message: string; details: unknown };

export type ShopAnswer<T> =
  | {
      ok: true;
      status: number;
      data: T;
      /** How far the shop's clock is ahead of this device's. */
      clockAheadMs: number;
    }
  | Refused;

type Say = { body?: unknown; key?: string; signal?: AbortSignal };

/** Longer than the shop itself waits for a card company. */
const patienceMs = 45_000;

/** One question to the shop's own API. It never rejects: a shop that cannot be reached is an answer as well. */
export async function askShop<T>(method: string, path: string, { body, key, signal }: Say = {}) {
  try {
    const response = await fetch(`/api/v1${path}`, {
      method,
      headers: {
        ...(body !== undefined && { "content-type": "application/json" }),
        ...(key && { "idempotency-key": key }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.any([AbortSignal.timeout(patienceMs), ...(signal ? [signal] : [])]),
    });
    return read<T>(response, await response.json());
  } catch {
    if (!signal?.aborted) void doubtConnection();
    return unreachable;
  }
}

function read<T>(response: Response, answer: { code: string; message: string; data?: T; details?: unknown }) {
  const { status, ok } = response;
  if (ok)
    return { ok, status, data: answer.data as T, clockAheadMs: clockAheadOf(response) } as ShopAnswer<T>;
  const message =
    status >= 500
      ? "지금은 처리할 수 없어요. 잠시 후 다시 시도해 주세요."
      : spokenMessage(answer.code, answer.message);
  return { ok: false, status, code: answer.code, message, details: answer.details } as ShopAnswer<T>;
}

function clockAheadOf(response: Response): number {
  const shopClock = Date.parse(response.headers.get("date") ?? "");
  return Number.isNaN(shopClock) ? 0 : shopClock - Date.now();
}

const unreachable: Refused = {
  ok: false,
  status: 0,
  code: "UNREACHABLE",
  message: "연결이 끊겼어요. 인터넷 연결을 확인하고 다시 시도해 주세요.",
  details: undefined,
};
