"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { CartView } from "@/lib/checkout/cart-views";
import { ActForm, CartActs } from "./act-form";
import { changeCart } from "./actions";
import { CartGroup } from "./cart-group";
import { OrderBox } from "./order-box";
import { SelectButton } from "./select-button";
import { UndoNote } from "./undo-note";
import { isAllSelected, useCart } from "./use-cart";

type Props = { drawn: CartView; isMember: boolean };

/** Everything in the cart, by seller, and what it comes to. */
export function CartBoard({ drawn, isMember }: Props) {
  const { shown, problem, removed, perform, remove, putBack, lookAgain } = useCart(drawn);
  const [, plain] = useActionState(changeCart, { status: "idle" });
  const allSelected = isAllSelected(shown);
  const undo = <UndoNote removed={removed} putBack={putBack} />;
  if (shown.count === 0) return <EmptyCart isMember={isMember} undo={undo} />;
  return (
    <CartActs value={{ plain, perform }}>
      <div className="mt-4 lg:grid lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-14">
        <div>
          <div className="flex items-center justify-between gap-4">
            <ActForm act={{ act: "select all", selected: !allSelected }}>
              <SelectButton checked={allSelected}>
                모두 선택{" "}
                <span className="text-muted tabular-nums">
                  {shown.toOrder}/{shown.count}
                </span>
              </SelectButton>
            </ActForm>
            <ActForm act={{ act: "remove selected" }} perform={remove}>
              <button
                type="submit"
                className="touch text-13 underline decoration-edge underline-offset-4 hover:decoration-ink"
              >
                선택한 상품 빼기
              </button>
            </ActForm>
          </div>
          {problem?.itemId === null && (
            <p role="alert" className="mt-3 rounded-soft border border-bad px-4 py-3 text-15 text-bad">
              {problem.message}
            </p>
          )}
          {shown.groups.map((group) => (
            <CartGroup key={group.seller.id} group={group} problem={problem} remove={remove} />
          ))}
        </div>
        <OrderBox cart={shown} isMember={isMember} undo={undo} refused={lookAgain} />
      </div>
    </CartActs>
  );
}

function EmptyCart({ isMember, undo }: { isMember: boolean; undo: React.ReactNode }) {
  return (
    <>
      <EmptyState
        title="장바구니가 비어 있어요"
        hint={
          isMember
            ? "마음에 드는 물건을 담아 두면 가격과 재고를 그때그때 알려 드려요."
            : "담아 둔 상품이 있으면 로그인해서 이어서 볼 수 있어요."
        }
      >
        <Button href="/products">상품 둘러보기</Button>
        {isMember ? (
          <Button look="secondary" href="/products?sort=popular">
            인기 상품 보기
          </Button>
        ) : (
          <Button look="secondary" href="/log-in?next=%2Fcart">
            로그인하기
          </Button>
        )}
      </EmptyState>
      <div className="mx-auto max-w-md">{undo}</div>
    </>
  );
}
