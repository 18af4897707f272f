import { couponUnusableReasons } from "@/lib/coupon/coupon-unusable-reasons";
import { listOfferedIssues } from "@/lib/coupon/list-offered-issues";
import type { IssueView } from "@/lib/coupon/views";
import { couponUnusableReason } from "@/lib/pricing/coupon-terms";
import { findSheet } from "@/lib/sheet/find-sheet";
import type { Sheet } from "@/lib/sheet/sheet";
import { couponSaving } from "./coupon-saving";
import type { SheetCouponList, SheetCouponView } from "./sheet-coupon-views";

/** One's coupons as this sheet sees them: what saves most comes first, what cannot be used comes last and says why. */
export async function listSheetCoupons(userId: string, sheetId: string): Promise<SheetCouponList> {
  const sheet = await findSheet(userId, sheetId);
  const issues = await listOfferedIssues(userId);
  const items = issues.map((issue) => seenBy(sheet, issue)).toSorted(byUse);
  const [best] = items;
  return { items, bestIssueId: best?.usable ? best.couponIssueId : null };
}

function seenBy(sheet: Sheet, issue: IssueView): SheetCouponView {
  const { id: couponIssueId, name, kind, value, cap, minimum, expiresAt, expiresSoon } = issue;
  const told = { couponIssueId, name, kind, value, cap, minimum, expiresAt, expiresSoon };
  const applied = sheet.coupon?.issueId === couponIssueId;
  const reason = reasonOf(sheet, issue);
  if (reason) return { ...told, applied, usable: false, saving: 0, reason };
  const { won: saving, nothing } = couponSaving(sheet.lines, issue);
  return { ...told, applied, usable: nothing === null, saving, reason: nothing };
}

function reasonOf({ amounts }: Sheet, issue: IssueView): string | null {
  if (issue.status === "EXPIRED") return couponUnusableReasons.EXPIRED;
  if (!issue.usable) return couponUnusableReasons.HELD;
  return couponUnusableReason(amounts, issue);
}

const byUse = (a: SheetCouponView, b: SheetCouponView): number =>
  Number(b.usable) - Number(a.usable) || b.saving - a.saving || a.expiresAt.localeCompare(b.expiresAt);
