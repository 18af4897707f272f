import { expect, test } from "vitest";
import { newId } from "@/lib/platform/ids";
import { countStatements } from "@/lib/testing/count-statements";
import { createProduct } from "@/lib/testing/factories";
import { listSaleLines } from "./list-sale-lines";

test("every variant that exists is told with its price, state and stock, in one statement", async () => {
  const cup = await createProduct({
    name: "찻잔",
    price: 9_000,
    listPrice: 12_000,
    variants: [{ stock: 4 }, { label: "큰 것", priceDifference: -500, stock: 0 }],
  });
  const gone = await createProduct({ name: "접시", price: 7_000, status: "SUSPENDED" });
  const [small, large] = cup.variants.map(({ id }) => id) as [string, string];
  const asked = [gone.variantId, large, newId(), small, large];
  const shown = {
    productId: cup.id,
    sellerId: cup.sellerId,
    productName: "찻잔",
    imageUrl: "/art/bowl-400.avif",
  };
  const priced = { ...shown, itemDiscount: 3_000, status: "ON_SALE" };
  expect(await listSaleLines(asked)).toEqual([
    { ...priced, variantId: small, optionLabel: "", unitPrice: 12_000, stock: 4 },
    { ...priced, variantId: large, optionLabel: "큰 것", unitPrice: 11_500, stock: 0 },
    expect.objectContaining({
      variantId: gone.variantId,
      unitPrice: 7_000,
      itemDiscount: 0,
      status: "SUSPENDED",
    }),
  ]);
  expect((await countStatements(() => listSaleLines(asked))).all).toHaveLength(1);
  expect(await listSaleLines([])).toEqual([]);
});
