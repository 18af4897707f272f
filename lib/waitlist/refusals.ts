import { Refusal } from "@/lib/platform/refusal";
import { invalidRequest, notFound } from "@/lib/platform/refusals";

export const variantNotFound = () => notFound("상품을 찾을 수 없습니다.");

export const notInQueue = () => notFound("이 상품을 기다리고 있지 않아요.");

export const stockIsThere = (stock: number) =>
  new Refusal("STOCK_AVAILABLE", 409, "지금 바로 살 수 있어요. 기다리지 않고 주문해 주세요.", { stock });

export const tooManyPlaces = (most: number) => {
  const message = `재입고는 한 번에 ${most}가지까지 기다릴 수 있어요. 필요 없는 대기를 취소하고 다시 시도해 주세요.`;
  return invalidRequest({ where: "params", issues: [{ path: "id", message }] }, message);
};
