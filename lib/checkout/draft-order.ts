import { findUsableIssue } from "@/lib/coupon/find-usable-issue";
import type { NewOrder } from "@/lib/order/create-order";
import { orderNumber } from "@/lib/order/order-number";
import { newId } from "@/lib/platform/ids";
import { quote } from "@/lib/pricing/quote";
import { findSheet } from "@/lib/sheet/find-sheet";
import type { SheetAddress } from "@/lib/sheet/sheet";
import { readBasket } from "./read-basket";
import { requireBalance } from "./require-balance";
import { requireSaving } from "./require-saving";
import type { PlaceFromItems } from "./schemas";

/** An order as it will be written, but for the key of the request. */
export type DraftOrder = Omit<NewOrder, "requestKey" | "requestHash">;

/** At the sheet's prices, whatever has changed since. */
export async function draftFromSheet(userId: string, sheetId: string): Promise<DraftOrder> {
  const { lines, amounts, balanceUse, coupon, address, fromCart = false } = await findSheet(userId, sheetId);
  const rest = { sheetId, lines, amounts, balanceUse, couponIssueId: coupon?.issueId ?? null, fromCart };
  return { ...newNames(), userId, address: address ?? nowhere, ...rest };
}

/** At the prices of this moment; needs no Redis. */
export async function draftFromItems(userId: string, input: PlaceFromItems): Promise<DraftOrder> {
  const { items, couponIssueId = null, balanceUse = 0, address } = input;
  const basket = await readBasket(userId, items);
  const coupon = couponIssueId ? await findUsableIssue(userId, couponIssueId) : null;
  const { lines, amounts } = quote(basket.lines, coupon);
  if (coupon) requireSaving(lines, coupon);
  await requireBalance(userId, balanceUse, amounts.payable);
  const rest = { sheetId: null, lines, amounts, balanceUse, couponIssueId, fromCart: false };
  return { ...newNames(), userId, address: address ?? basket.address ?? nowhere, ...rest };
}

const newNames = () => ({ id: newId(), number: orderNumber(new Date()) });

/** Programs may order before anybody has said where to; the shop's own screens ask first. */
const nowhere: SheetAddress = {
  receiver: "",
  phone: "",
  postcode: "",
  address: "",
  addressDetail: "",
  deliveryNote: "",
};
