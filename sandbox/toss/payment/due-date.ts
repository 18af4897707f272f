import { type KnownCode, tossError } from "../errors/find-error";
import { parseKoreanTime } from "../store/korean-time";
import type { Fields } from "./read-fields";

const hourMs = 60 * 60 * 1000;
const defaultValidHours = 168;
const maxValidHours = 2160;

/** Until when a virtual account waits: `validHours` or `dueDate`, never both, at most 90 days. */
export function readDueDate(
  { validHours, dueDate }: Fields,
  now: number,
  onInvalid: KnownCode = "INVALID_REQUEST",
): { validHours: number | null; dueAt: number | null } {
  if (isGiven(validHours) && isGiven(dueDate))
    throw tossError("INVALID_VALID_HOURS_WITH_DUE_DATE_AND_SINGLE");
  if (isGiven(validHours)) {
    if (typeof validHours !== "number" || !Number.isInteger(validHours) || validHours < 1)
      throw tossError(onInvalid);
    if (validHours > maxValidHours) throw tossError("EXCEED_MAX_VALID_HOURS");
    return { validHours, dueAt: null };
  }
  if (!isGiven(dueDate)) return { validHours: null, dueAt: null };
  const dueAt = typeof dueDate === "string" ? parseKoreanTime(dueDate) : undefined;
  if (dueAt === undefined || dueAt <= now) throw tossError("INVALID_DATE");
  if (dueAt > now + maxValidHours * hourMs) throw tossError("EXCEED_MAX_DUE_DATE");
  return { validHours: null, dueAt };
}

export function dueAtOf(
  { validHours, dueAt }: { validHours: number | null; dueAt: number | null },
  now: number,
) {
  return dueAt ?? now + (validHours ?? defaultValidHours) * hourMs;
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
