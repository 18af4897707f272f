const UNIT_MS: Record<string, number> = { ms: 1, s: 1e3, m: 6e4, h: 36e5, d: 864e5, w: 6048e5 };

/** "1h30m", "2d", or an ISO date: milliseconds from now. */
export function msFromNow(text: string | undefined): number {
  if (!text) return 0;
  if (/^\d{4}-\d\d-\d\d/.test(text)) return Math.max(0, (Date.parse(text) || 0) - Date.now());
  let ms = 0;
  for (const [, count, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|[smhdw])/g)) {
    ms += Number(count) * (UNIT_MS[unit ?? ""] ?? 0);
  }
  return ms;
}
