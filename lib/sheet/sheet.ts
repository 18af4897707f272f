import type { SheetMethod } from "./schemas";

/** How long prices are honoured. */
export const sheetSeconds = 900;

export const sheetKey = (id: string): string => `sheet:${id}`;

type SheetLine = {
  variantId: string;
  productId: string;
  sellerId: string;
  productName: string;
  optionLabel: string;
  imageUrl: string;
  quantity: number;
  unitPrice: number;
  itemDiscount: number;
  finalUnitPrice: number;
  lineTotal: number;
  orderDiscountShare: number;
  shippingFee: number;
};

export type SheetCoupon = {
  issueId: string;
  name: string;
  kind: "FIXED" | "PERCENT" | "FREE_SHIPPING";
  value: number;
  cap: number | null;
  minimum: number;
};

export type SheetAddress = {
  receiver: string;
  phone: string;
  postcode: string;
  address: string;
  addressDetail: string;
  deliveryNote: string;
};

type SheetAmounts = {
  items: number;
  itemDiscount: number;
  orderDiscount: number;
  shipping: number;
  payable: number;
};

/** The contract before payment, as it lies in Redis: everything an order needs, at the prices of the moment it was opened. */
export type Sheet = {
  id: string;
  userId: string;
  /** Rises with every change. */
  version: number;
  expiresAt: string;
  /** Of goods that lie in the cart; absent on what a version before this one has written. */
  fromCart?: boolean;
  lines: SheetLine[];
  amounts: SheetAmounts;
  coupon: SheetCoupon | null;
  method: SheetMethod;
  balanceUse: number;
  address: SheetAddress | null;
};
