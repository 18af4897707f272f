const offsetMs = 9 * 60 * 60 * 1000;

/** "2026-11-20T09:00:00": Korean time without an offset, as Toss takes it. */
export const toTossTime = (at: Date): string => new Date(at.getTime() + offsetMs).toISOString().slice(0, 19);

/** Toss writes the offset in some answers and leaves it out in others; it means Korean time always. */
export function fromTossTime(text: string): Date | null {
  const hasOffset = /(Z|[+-]\d{2}:?\d{2})$/.test(text);
  const at = new Date(hasOffset ? text : `${text}+09:00`);
  return Number.isNaN(at.getTime()) ? null : at;
}
