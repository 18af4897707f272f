const offsetMs = 9 * 60 * 60 * 1000;

/** 2026-01-05T10:15:30+09:00 */
export function withOffset(at: number): string {
  return `${iso(at).slice(0, 19)}+09:00`;
}

/** 2026-01-05T10:15:30.123456, Korean time without saying so */
export function withoutOffset(at: number): string {
  const micros = Number(process.hrtime.bigint() % 1000n);
  return `${iso(at).slice(0, 23)}${String(micros).padStart(3, "0")}`;
}

/** 20260105101530 */
export function digits(at: number): string {
  return iso(at).slice(0, 19).replace(/\D/g, "");
}

/** Reads `yyyy-MM-dd'T'HH:mm:ss`, or the date alone as its midnight, as Korean time. */
export function parseKoreanTime(text: string): number | undefined {
  const full = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00` : text;
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/.test(full)) return undefined;
  const at = Date.parse(`${full}+09:00`);
  return Number.isNaN(at) || iso(at).slice(0, 19) !== full ? undefined : at;
}

function iso(at: number): string {
  return new Date(at + offsetMs).toISOString();
}
