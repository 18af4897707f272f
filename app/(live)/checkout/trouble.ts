import { walletFor } from "@/app/(live)/wallet/errand";
import type { Refused } from "@/components/checkout/ask-shop";
import type { BoughtItem } from "./item-list";
import type { PayOutcome } from "./pay-order";

export type Trouble = { text: string; lines: string[]; ways: { href: string; label: string }[] };

type Around = {
  items: readonly BoughtItem[];
  /** Once the order is placed. */
  number: string | null;
  /** The goods lie in the cart. */
  fromCart: boolean;
  /** This page, for who has to log in or to charge first. */
  here: string;
};

/** Why the payment did not go on, and where to go from there. */
export function troubleIn(outcome: PayOutcome, around: Around): Trouble | null {
  if (outcome.kind === "leaving") return null;
  if (outcome.kind === "refused") return troubleOf(outcome.answer, around);
  return { text: outcome.message, lines: [], ways: [] };
}

/** What a refusal means on the way to paying, and where to go from there. */
export function troubleOf({ code, message, details }: Refused, around: Around): Trouble {
  const { items, number, fromCart, here } = around;
  const order = number ? [{ href: `/orders/${number}`, label: "주문 보기" }] : [];
  switch (code) {
    case "STOCK_NOT_ENOUGH":
      return {
        text: "주문하시는 사이에 재고가 부족해졌어요. 결제된 것은 없어요.",
        lines: linesOf(details, "shortages").map((line) => shortageOf(line, items)),
        ways: [toFewer(linesOf(details, "shortages"), around), ...order],
      };
    case "PRODUCT_NOT_ON_SALE":
      return {
        text: "지금은 판매하지 않는 상품이 있어요. 결제된 것은 없어요.",
        lines: linesOf(details, "products").map((line) => nameOf(line, items)),
        ways: [
          fromCart
            ? { href: "/cart", label: "장바구니로 가기" }
            : { href: "/products", label: "다른 상품 둘러보기" },
          ...order,
        ],
      };
    case "UNAUTHENTICATED":
      return {
        text: "로그아웃되어 있어요. 다시 로그인하면 이어서 결제할 수 있어요.",
        lines: [],
        ways: [{ href: `/log-in?next=${encodeURIComponent(here)}`, label: "다시 로그인하기" }],
      };
    case "BALANCE_NOT_ENOUGH":
      return {
        text: message,
        lines: [],
        ways: [{ href: walletFor(here), label: "잔액 충전하기" }, ...order],
      };
    case "ORDER_STATE_CONFLICT":
      return { text: conflictOf(details, message), lines: [], ways: order };
    default:
      return { text: message, lines: [], ways: [] };
  }
}

/** The order a refusal leads to. */
export function orderNumberIn(details: unknown): string | null {
  const number = fieldOf(details, "orderNumber");
  return typeof number === "string" ? number : null;
}

function conflictOf(details: unknown, message: string): string {
  const reason = fieldOf(details, "reason");
  if (reason === "UNDER_WAY" || !fieldOf(details, "act")) return message;
  return "이 주문은 더 결제할 수 없어요. 이미 결제했거나 결제할 수 있는 시간이 지났어요.";
}

/** Where fewer can be taken, or waited for what is gone. */
function toFewer(shortages: unknown[], { items, fromCart }: Around): Trouble["ways"][number] {
  const someLeft = shortages.find((line) => Number(fieldOf(line, "left") ?? 0) > 0);
  const isGone = someLeft === undefined;
  if (fromCart) return { href: "/cart", label: isGone ? "장바구니로 가기" : "장바구니에서 수량 바꾸기" };
  const short = items.find(({ variantId }) => variantId === fieldOf(someLeft ?? shortages[0], "variantId"));
  if (!short) return { href: "/products", label: "다른 상품 둘러보기" };
  return {
    href: `/products/${short.productId}?variant=${short.variantId}`,
    label: isGone ? "상품에서 재입고 기다리기" : "상품에서 수량 바꾸기",
  };
}

function shortageOf(line: unknown, items: readonly BoughtItem[]): string {
  const left = Number(fieldOf(line, "left") ?? 0);
  const wanted = Number(fieldOf(line, "wanted") ?? 0);
  const name = nameOf(line, items);
  return left > 0 ? `${name}: ${wanted}개를 고르셨는데 ${left}개 남았어요` : `${name}: 모두 팔렸어요`;
}

function nameOf(line: unknown, items: readonly BoughtItem[]): string {
  const item = items.find(({ variantId }) => variantId === fieldOf(line, "variantId"));
  if (!item) return "담은 상품";
  return item.option ? `${item.name} (${item.option})` : item.name;
}

function linesOf(details: unknown, name: string): unknown[] {
  const lines = fieldOf(details, name);
  return Array.isArray(lines) ? lines : [];
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
