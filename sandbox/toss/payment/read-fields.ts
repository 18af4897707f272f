import { type KnownCode, tossError } from "../errors/find-error";
import type { TossError } from "../errors/toss-error";

export type Fields = Record<string, unknown>;

/** The body of a request: a JSON object, or nothing at all. */
export function parseFields(body: string): Fields {
  if (body === "") return {};
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Fields;
  } catch {
    throw invalidRequest();
  }
  throw invalidRequest();
}

export function text(
  fields: Fields,
  name: string,
  maxLength: number,
  code: KnownCode = "INVALID_REQUEST",
): string {
  const value = fields[name];
  if (typeof value !== "string" || value.trim() === "" || value.length > maxLength) throw tossError(code);
  return value;
}

export function optionalText(
  fields: Fields,
  name: string,
  maxLength: number,
  code?: KnownCode,
): string | null {
  return fields[name] === undefined || fields[name] === null ? null : text(fields, name, maxLength, code);
}

/** Whole won. Some of the service's own samples send the digits as text, so those are read as well. */
export function won(fields: Fields, name: string): number {
  const value = fields[name];
  const number = typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : value;
  if (typeof number !== "number" || !Number.isSafeInteger(number)) throw invalidRequest();
  return number;
}

export function optionalWon(fields: Fields, name: string): number | null {
  return fields[name] === undefined || fields[name] === null ? null : won(fields, name);
}

function invalidRequest(): TossError {
  return tossError("INVALID_REQUEST");
}
