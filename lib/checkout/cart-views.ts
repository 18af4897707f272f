import { z } from "zod";

const won = z.int().min(0);

const CartItem = z
  .strictObject({
    id: z.uuid(),
    variantId: z.uuid(),
    productId: z.uuid(),
    name: z.string(),
    option: z.string(),
    imageUrl: z.string(),
    quantity: z.int().min(1),
    selected: z.boolean(),
    stock: z.int().min(0).describe("Sellable now."),
    unitPrice: won,
    itemDiscount: won,
    price: won.describe("What one costs now: `unitPrice` minus `itemDiscount`."),
    priceSeen: won.describe("What one cost when it was put in."),
    lineTotal: won,
    problem: z
      .enum(["NOT_ON_SALE", "SOLD_OUT", "FEW_LEFT"])
      .nullable()
      .describe(
        "Why it cannot be ordered like this. Only FEW_LEFT, fewer than wanted, counts in the amounts.",
      ),
  })
  .meta({ id: "CartItem" });
export type CartItem = z.output<typeof CartItem>;

const CartGroup = z.strictObject({
  seller: z.strictObject({ id: z.uuid(), name: z.string() }),
  items: z.array(CartItem).min(1),
  goods: won.describe("What the selected items of this seller come to."),
  shippingFee: won,
  untilFreeShipping: won.describe("How much more ships for nothing; 0 when it does."),
});
export type CartGroup = z.output<typeof CartGroup>;

export const CartView = z
  .strictObject({
    groups: z.array(CartGroup).describe("One for each seller, because each ships once."),
    count: z.int().min(0).describe("How many different things are in."),
    toOrder: z.int().min(0).describe("How many of them are selected and can be had."),
    amounts: z
      .strictObject({ items: won, itemDiscount: won, shipping: won, payable: won })
      .describe("What the selected items come to now, before any coupon."),
  })
  .meta({ id: "Cart" });
export type CartView = z.output<typeof CartView>;
