import { Refusal } from "@/lib/platform/refusal";
import { invalidRequest } from "@/lib/platform/refusals";

type Shortage = { variantId: string; wanted: number; left: number };

export const tooManyOfOne = (most: number, inCart: number) => {
  const already = inCart > 0 ? ` 장바구니에 이미 ${inCart}개가 있어요.` : "";
  const message = `한 상품은 ${most}개까지 담을 수 있어요.${already}`;
  return invalidRequest(issueAt("quantity", message), message);
};

export const cartIsFull = (most: number) => {
  const message = `장바구니에는 ${most}가지까지 담을 수 있어요. 필요 없는 상품을 빼고 담아 주세요.`;
  return invalidRequest(issueAt("variantId", message), message);
};

export const nothingSelected = () => {
  const message = "주문할 상품을 하나 이상 골라 주세요.";
  return invalidRequest(issueAt("items", message), message);
};

export const tooManySelected = (most: number) => {
  const message = `한 번에 ${most}가지까지 주문할 수 있어요. 몇 가지는 선택을 풀어 주세요.`;
  return invalidRequest(issueAt("items", message), message);
};

export const fewerLeft = (shortage: Shortage, inCart = 0) => {
  const already = inCart > 0 ? ` 장바구니에 이미 ${inCart}개를 담으셨어요.` : "";
  const message =
    shortage.left === 0 ? "지금은 품절이에요." : `재고가 ${shortage.left}개 남았어요.${already}`;
  return new Refusal("STOCK_NOT_ENOUGH", 409, message, { shortages: [shortage] });
};

export const notForSale = (product: { variantId: string; productId: string; status: string }) =>
  new Refusal("PRODUCT_NOT_ON_SALE", 409, "지금은 판매하지 않는 상품이에요.", { products: [product] });

const issueAt = (path: string, message: string) => ({ where: "body", issues: [{ path, message }] });
