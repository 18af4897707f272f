import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import type { Prisma } from "@/prisma/generated/client";

type Product = { id: string; sellerId: string; name: string; price: number; variantId: string };

/**
 * An order of one line as it stands in the tables. It reserves nothing and has no history: for tests that only need an
 * order to exist. Those about orders place them.
 */
export async function createOrder(
  userId: string,
  product: Product,
  { quantity = 1, ...given }: Partial<Prisma.OrderUncheckedCreateInput> & { quantity?: number } = {},
) {
  const lineTotal = product.price * quantity;
  const order = await database().order.create({
    data: {
      number: newId(),
      userId,
      receiver: "김단골",
      phone: "01012345678",
      postcode: "03000",
      address: "서울 종로구",
      itemsTotal: lineTotal,
      itemDiscountTotal: 0,
      orderDiscount: 0,
      shippingTotal: 3_000,
      payable: lineTotal + 3_000,
      expiresAt: new Date(Date.now() + 15 * 60_000),
      ...given,
    },
  });
  const item = await database().orderItem.create({
    data: {
      orderId: order.id,
      sequence: 0,
      variantId: product.variantId,
      productId: product.id,
      sellerId: product.sellerId,
      productName: product.name,
      optionLabel: "",
      imageUrl: "/art/bowl-400.avif",
      unitPrice: product.price,
      itemDiscount: 0,
      finalUnitPrice: product.price,
      quantity,
      lineTotal,
      orderDiscountShare: 0,
      shippingFee: 3_000,
    },
  });
  return { ...order, item };
}
