import { findUsableIssue } from "@/lib/coupon/find-usable-issue";
import { findPlacedOrder } from "@/lib/order/queries";
import { sheetAlreadyOrdered } from "@/lib/order/refusals";
import { database } from "@/lib/platform/database";
import { Refusal } from "@/lib/platform/refusal";
import { retry } from "@/lib/platform/retry";
import { quote } from "@/lib/pricing/quote";
import { findSheet } from "@/lib/sheet/find-sheet";
import { sheetChanged } from "@/lib/sheet/refusals";
import { replaceSheet } from "@/lib/sheet/replace-sheet";
import type { ChangeSheet } from "@/lib/sheet/schemas";
import type { Sheet, SheetCoupon } from "@/lib/sheet/sheet";
import { toView } from "@/lib/sheet/to-view";
import type { SheetView } from "@/lib/sheet/views";
import { requireBalance } from "./require-balance";
import { requireSaving } from "./require-saving";

/**
 * Changes what is named and works the prices out anew, from the frozen ones. Two windows at once both get their change. A
 * sheet whose order is placed is history: the order goes by what was on it.
 */
export async function changeSheet(userId: string, sheetId: string, change: ChangeSheet): Promise<SheetView> {
  const placed = await findPlacedOrder(database(), { userId, sheetId, requestKey: null });
  if (placed) throw sheetAlreadyOrdered(placed.number);
  return retry({ times: 6, baseMs: 5, when: lostRace }, async () => {
    const sheet = await findSheet(userId, sheetId);
    return toView(await replaceSheet(sheet, await changed(sheet, change)));
  });
}

const lostRace = (error: unknown) => error instanceof Refusal && error.message === sheetChanged().message;

async function changed(sheet: Sheet, change: ChangeSheet): Promise<Sheet> {
  const coupon = await couponAfter(sheet, change);
  const { lines, amounts } = quote(sheet.lines, coupon);
  if (coupon && change.couponIssueId) requireSaving(sheet.lines, coupon);
  const balanceUse = await balanceUseAfter(sheet, change, amounts.payable);
  const { method = sheet.method, address = sheet.address } = change;
  return { ...sheet, lines, amounts, coupon, method, balanceUse, address };
}

async function couponAfter(sheet: Sheet, { couponIssueId }: ChangeSheet): Promise<SheetCoupon | null> {
  if (couponIssueId === undefined) return sheet.coupon;
  if (couponIssueId === null) return null;
  const { id: issueId, ...terms } = await findUsableIssue(sheet.userId, couponIssueId);
  return { issueId, ...terms };
}

/** What was chosen before gives way to a lower total; what is asked for now must fit. */
async function balanceUseAfter(sheet: Sheet, { balanceUse }: ChangeSheet, payable: number): Promise<number> {
  if (balanceUse === undefined) return Math.min(sheet.balanceUse, payable);
  await requireBalance(sheet.userId, balanceUse, payable);
  return balanceUse;
}
