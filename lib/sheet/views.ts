import { z } from "zod";
import { sheetMethods } from "./schemas";

const won = z.int().min(0);

export const SheetView = z
  .strictObject({
    id: z.uuid(),
    expiresAt: z.iso.datetime({ offset: true }),
    items: z.array(
      z.strictObject({
        variantId: z.uuid(),
        productId: z.uuid(),
        name: z.string(),
        option: z.string(),
        imageUrl: z.string(),
        quantity: z.int().min(1),
        unitPrice: won,
        itemDiscount: won,
        lineTotal: won,
      }),
    ),
    amounts: z.strictObject({
      items: won,
      itemDiscount: won,
      orderDiscount: won,
      shipping: won,
      payable: won,
    }),
    coupon: z
      .strictObject({
        couponIssueId: z.uuid(),
        name: z.string(),
        kind: z.enum(["FIXED", "PERCENT", "FREE_SHIPPING"]),
        value: z.int(),
        cap: won.nullable(),
        minimum: won,
      })
      .nullable(),
    method: z.enum(sheetMethods),
    balanceUse: won,
    address: z
      .strictObject({
        receiver: z.string(),
        phone: z.string(),
        postcode: z.string(),
        address: z.string(),
        addressDetail: z.string(),
        deliveryNote: z.string(),
      })
      .nullable()
      .describe("Null until somebody says where to, when the profile does not."),
  })
  .meta({ id: "OrderSheet" });
export type SheetView = z.output<typeof SheetView>;
