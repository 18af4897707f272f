import { Refusal } from "@/lib/platform/refusal";
import type { ProductState } from "./views";

type NotOnSale = { variantId: string; productId: string; status: ProductState };

export const productNotOnSale = (products: readonly NotOnSale[]) =>
  new Refusal("PRODUCT_NOT_ON_SALE", 409, "지금은 판매하지 않는 상품이 있어요.", { products });
