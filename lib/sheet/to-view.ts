import type { Sheet } from "./sheet";
import type { SheetView } from "./views";

export function toView({
  id,
  expiresAt,
  lines,
  amounts,
  coupon,
  method,
  balanceUse,
  address,
}: Sheet): SheetView {
  return {
    id,
    expiresAt,
    items: lines.map((line) => ({
      variantId: line.variantId,
      productId: line.productId,
      name: line.productName,
      option: line.optionLabel,
      imageUrl: line.imageUrl,
      quantity: line.quantity,
      unitPrice: line.unitPrice,
      itemDiscount: line.itemDiscount,
      lineTotal: line.lineTotal,
    })),
    amounts,
    coupon: coupon && {
      couponIssueId: coupon.issueId,
      name: coupon.name,
      kind: coupon.kind,
      value: coupon.value,
      cap: coupon.cap,
      minimum: coupon.minimum,
    },
    method,
    balanceUse,
    address,
  };
}
