export type Conversion = { readonly created: number; readonly paid: number };

/** Percent as whole numbers. */
type ConversionTerms = {
  /** With fewer sheets than this, a percentage says nothing. */
  readonly fewestSheets: number;
  /** So many of a hundred sheets are paid at least. */
  readonly floorPercent: number;
  /** So much of what was usual a week before is still no incident. */
  readonly percentOfUsual: number;
};

const usualTerms: ConversionTerms = { fewestSheets: 20, floorPercent: 40, percentOfUsual: 50 };

export type ConversionVerdict = "fine" | "too-few" | "below-floor" | "below-usual";

/** Whether as many sheets end in a payment as they should. The week before counts only when it had enough sheets itself. */
export function judgeConversion(
  now: Conversion,
  weekBefore: Conversion,
  { fewestSheets, floorPercent, percentOfUsual } = usualTerms,
): ConversionVerdict {
  if (now.created < fewestSheets) return "too-few";
  if (now.paid * 100 < now.created * floorPercent) return "below-floor";
  if (weekBefore.created < fewestSheets) return "fine";
  const isBelowUsual = now.paid * weekBefore.created * 100 < weekBefore.paid * now.created * percentOfUsual;
  return isBelowUsual ? "below-usual" : "fine";
}
