import { productNotOnSale } from "@/lib/catalog/refusals";
import { type SaleLine, saleLineColumns, saleLineTables } from "@/lib/catalog/sale-line";
import { stockNotEnough } from "@/lib/inventory/refusals";
import { type StockLine, sumLines } from "@/lib/inventory/sum-lines";
import { database } from "@/lib/platform/database";
import { notFound } from "@/lib/platform/refusals";
import type { SheetAddress } from "@/lib/sheet/sheet";
import { ownOffer } from "@/lib/waitlist/own-offer";

type BasketLine = SaleLine & { quantity: number };

/** What somebody wants to buy, as the shop sells it to them at this moment: what is kept for them counts as stock. */
export type Basket = {
  /** One per variant, in the order of their ids. */
  lines: BasketLine[];
  /** Where the profile says to send it; null when it does not say enough. */
  address: SheetAddress | null;
  /** The moment, by the database's clock. */
  at: Date;
};

type Buyer = Record<"name" | "phone" | "postcode" | "address" | "addressDetail", string | null>;
type Row = SaleLine & { offered: number; buyer: Buyer; at: Date };

/** Goods and buyer in one statement. Refuses what is unknown, what is not on sale and what is not there so many times. */
export async function readBasket(userId: string, items: readonly StockLine[]): Promise<Basket> {
  const wanted = sumLines(items);
  const rows = await database().$queryRaw<Row[]>`
    SELECT ${saleLineColumns}, ${ownOffer(userId)} AS offered, now() AS at, json_build_object('name', u.name, 'phone', u.phone,
      'postcode', u.postcode, 'address', u.address, 'addressDetail', u.address_detail) AS buyer
    FROM ${saleLineTables} JOIN users u ON u.id = ${userId}::uuid
    WHERE v.id = ANY(${wanted.map(({ variantId }) => variantId)}::uuid[])`;
  const found = new Map(rows.map((row) => [row.variantId, row]));
  const lines = wanted.map(({ variantId, quantity }) => {
    const row = found.get(variantId);
    if (!row) throw notFound("상품을 찾을 수 없습니다.");
    const { buyer: _, at: __, offered, ...line } = row;
    return { ...line, stock: line.stock + offered, quantity };
  });
  requireOnSale(lines);
  requireStock(lines);
  const [first] = rows;
  if (!first) throw notFound("상품을 찾을 수 없습니다.");
  return { lines, address: addressOf(first.buyer), at: first.at };
}

function requireOnSale(lines: readonly BasketLine[]): void {
  const others = lines.filter(({ status }) => status !== "ON_SALE");
  if (others.length === 0) return;
  throw productNotOnSale(
    others.map(({ variantId, productId, status }) => ({ variantId, productId, status })),
  );
}

/** Only to tell early: it may have changed when the order is placed, and the reservation decides then. */
function requireStock(lines: readonly BasketLine[]): void {
  const short = lines.filter(({ quantity, stock }) => stock < quantity);
  if (short.length === 0) return;
  throw stockNotEnough(
    short.map(({ variantId, quantity, stock }) => ({ variantId, wanted: quantity, left: stock })),
  );
}

function addressOf({ name, phone, postcode, address, addressDetail }: Buyer): SheetAddress | null {
  if (!name || !phone || !postcode || !address) return null;
  return { receiver: name, phone, postcode, address, addressDetail: addressDetail ?? "", deliveryNote: "" };
}
