import { assert } from "@/lib/platform/assert";
import { maxWon } from "@/lib/platform/money";
import { type CouponTerms, couponUnusableReason, discountOf } from "./coupon-terms";
import { mergeLines, type PricedLine } from "./merge-lines";
import { couponDoesNotFit, totalTooLarge } from "./refusals";
import { shippingFees } from "./shipping-fees";
import { splitByLargestRemainder } from "./split-discount";

/** What the line was quoted from, and what it comes to. */
type QuotedLine<L extends PricedLine = PricedLine> = L & {
  finalUnitPrice: number;
  lineTotal: number;
  /** This line's part of the order discount. */
  orderDiscountShare: number;
  /** The seller's shipping fee, on the seller's first line; 0 on the others. */
  shippingFee: number;
};

export type Amounts = {
  items: number;
  itemDiscount: number;
  orderDiscount: number;
  shipping: number;
  payable: number;
};

export type Quote<L extends PricedLine = PricedLine> = { lines: QuotedLine<L>[]; amounts: Amounts };

/** What a basket costs. Quoting the lines of a quote again, with another coupon or none, gives a quote as well. */
export function quote<L extends PricedLine>(given: readonly L[], coupon: CouponTerms | null): Quote<L> {
  const goods = mergeLines(given).map(withTotal);
  const items = sum(goods, (line) => line.unitPrice * line.quantity);
  const itemDiscount = sum(goods, (line) => line.itemDiscount * line.quantity);
  if (items > maxWon) throw totalTooLarge();
  const reason = coupon && couponUnusableReason({ items, itemDiscount }, coupon);
  if (reason) throw couponDoesNotFit(reason);

  const orderDiscount = coupon ? discountOf(coupon, items - itemDiscount) : 0;
  const shares = splitByLargestRemainder(
    orderDiscount,
    goods.map((line) => line.lineTotal),
  );
  const fees = coupon?.kind === "FREE_SHIPPING" ? [] : shippingFees(goods);
  const lines = goods.map((line, index) => ({
    ...line,
    orderDiscountShare: shares[index] ?? 0,
    shippingFee: fees[index] ?? 0,
  }));
  const shipping = sum(lines, (line) => line.shippingFee);
  const payable = items - itemDiscount - orderDiscount + shipping;
  if (payable > maxWon) throw totalTooLarge();
  return { lines, amounts: { items, itemDiscount, orderDiscount, shipping, payable } };
}

function withTotal<L extends PricedLine>(line: L) {
  const { unitPrice, quantity } = line;
  assert(Number.isInteger(quantity) && quantity > 0, "a line has a quantity");
  assert(Number.isInteger(unitPrice) && unitPrice >= 0 && line.itemDiscount >= 0, "a line has a price");
  const itemDiscount = Math.min(line.itemDiscount, unitPrice);
  const finalUnitPrice = unitPrice - itemDiscount;
  return { ...line, itemDiscount, finalUnitPrice, lineTotal: finalUnitPrice * quantity };
}

const sum = <T>(all: readonly T[], of: (one: T) => number) => all.reduce((total, one) => total + of(one), 0);
