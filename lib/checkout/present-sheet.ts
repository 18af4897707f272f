import { findUsualMethod } from "@/lib/payment/find-usual-method";
import { findSheet } from "@/lib/sheet/find-sheet";
import type { ChangeSheet } from "@/lib/sheet/schemas";
import { toView } from "@/lib/sheet/to-view";
import type { SheetView } from "@/lib/sheet/views";
import { changeSheet } from "./change-sheet";
import { listSheetCoupons } from "./list-sheet-coupons";
import type { SheetCouponList } from "./sheet-coupon-views";

type Presented = { sheet: SheetView; coupons: SheetCouponList };

/**
 * A sheet as its shopper sees it. The first time, the coupon that saves most is on it and the usual method is chosen;
 * from then on it is as the shopper left it.
 */
export async function presentSheet(userId: string, sheetId: string): Promise<Presented> {
  const sheet = await findSheet(userId, sheetId);
  const coupons = await listSheetCoupons(userId, sheetId);
  if (sheet.version > 1) return { sheet: toView(sheet), coupons };
  const change = await firstChoice(userId, coupons);
  if (Object.keys(change).length === 0) return { sheet: toView(sheet), coupons };
  const changed = await changeSheet(userId, sheetId, change);
  return { sheet: changed, coupons: await listSheetCoupons(userId, sheetId) };
}

async function firstChoice(userId: string, { bestIssueId }: SheetCouponList): Promise<ChangeSheet> {
  const method = await findUsualMethod(userId);
  return { ...(bestIssueId && { couponIssueId: bestIssueId }), ...(method && { method }) };
}
