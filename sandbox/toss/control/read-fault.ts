import { findError } from "../errors/find-error";
import { TossError } from "../errors/toss-error";
import type { Fields } from "../payment/read-fields";
import { type FaultOrder, faultModes } from "./faults";

export function readFault(fields: Fields): FaultOrder {
  const { match, mode, times, ms, code, status, afterEffect } = fields;
  if (typeof match !== "string" || match === "")
    throw refused('match: a part of "METHOD /path", or a regular expression');
  const known = faultModes.find((name) => name === String(mode));
  if (!known) throw refused(`mode: one of ${faultModes.join(", ")}`);
  if (known === "error" && typeof code !== "string") throw refused("mode error needs a code");
  if (typeof code === "string" && !findError(code) && status === undefined)
    throw refused(`unknown code: ${code}`);
  return {
    match,
    mode: known,
    times: count(times, "times") ?? 1,
    ...defined({ ms: count(ms, "ms"), status: count(status, "status") }),
    ...(typeof code === "string" ? { code } : {}),
    ...(afterEffect === true ? { afterEffect } : {}),
  };
}

function count(value: unknown, name: string): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > 1e9)
    throw refused(`${name}: a number`);
  return value;
}

function defined(fields: Record<string, number | undefined>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, number] => entry[1] !== undefined),
  );
}

function refused(message: string): TossError {
  return new TossError("INVALID_REQUEST", 400, message);
}
