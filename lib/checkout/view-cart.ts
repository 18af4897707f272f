import { type CartOwner, isOwnedBy } from "@/lib/cart/cart-owner";
import { type SaleLine, saleLineColumns, saleLineTables } from "@/lib/catalog/sale-line";
import { database } from "@/lib/platform/database";
import { ownOffer } from "@/lib/waitlist/own-offer";
import { Prisma } from "@/prisma/generated/client";
import type { CartItem, CartView } from "./cart-views";
import { type SoldItem, sumUpCart } from "./sum-up-cart";

type Row = SaleLine &
  Pick<CartItem, "id" | "quantity" | "selected" | "priceSeen"> & {
    sellerName: string;
    offered: number;
  };

/** Everything in the cart as the shop sells it to its owner at this moment, with what is kept for them; what was put in last in front. One statement. */
export async function viewCart(owner: CartOwner | null): Promise<CartView> {
  const rows = owner === null ? [] : await findRows(owner);
  return sumUpCart(rows.map(({ offered, ...row }) => toSold({ ...row, stock: row.stock + offered })));
}

const findRows = (owner: CartOwner): Promise<Row[]> =>
  database().$queryRaw<Row[]>`
    SELECT x.id, x.quantity, x.selected, x.price_seen AS "priceSeen", b.business_name AS "sellerName",
      ${saleLineColumns}, ${"userId" in owner ? ownOffer(owner.userId) : Prisma.sql`0`} AS offered
    FROM carts c JOIN cart_items x ON x.cart_id = c.id JOIN (${saleLineTables}) ON v.id = x.variant_id
    JOIN sellers b ON b.id = p.seller_id
    WHERE ${isOwnedBy(owner)} ORDER BY x.created_at DESC, x.id DESC`;

function toSold(row: Omit<Row, "offered">): SoldItem {
  const itemDiscount = Math.min(row.itemDiscount, row.unitPrice);
  const price = row.unitPrice - itemDiscount;
  const item: CartItem = {
    id: row.id,
    variantId: row.variantId,
    productId: row.productId,
    name: row.productName,
    option: row.optionLabel,
    imageUrl: row.imageUrl,
    quantity: row.quantity,
    selected: row.selected,
    stock: row.status === "ON_SALE" ? row.stock : 0,
    unitPrice: row.unitPrice,
    itemDiscount,
    price,
    priceSeen: row.priceSeen,
    lineTotal: price * row.quantity,
    problem: problemOf(row),
  };
  return { item, seller: { id: row.sellerId, name: row.sellerName } };
}

function problemOf({ status, stock, quantity }: Omit<Row, "offered">): CartItem["problem"] {
  if (status === "SUSPENDED") return "NOT_ON_SALE";
  if (status === "SOLD_OUT" || stock === 0) return "SOLD_OUT";
  return stock < quantity ? "FEW_LEFT" : null;
}
