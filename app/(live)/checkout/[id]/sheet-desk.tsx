"use client";

import { useRef, useState } from "react";
import type { Address } from "@/app/(live)/checkout/delivery-summary";
import { DeskFrame } from "@/app/(live)/checkout/desk-frame";
import { ItemList } from "@/app/(live)/checkout/item-list";
import { tooLittle } from "@/app/(live)/checkout/least-amounts";
import { Part } from "@/app/(live)/checkout/part";
import { PayMethodPart } from "@/app/(live)/checkout/pay-method-part";
import { PayPanel } from "@/app/(live)/checkout/pay-panel";
import { orderNumberIn, type Trouble, troubleIn } from "@/app/(live)/checkout/trouble";
import { usePayment } from "@/app/(live)/checkout/use-payment";
import { askShop } from "@/components/checkout/ask-shop";
import type { PayMethod } from "@/components/checkout/method-choice";
import type { SheetCouponList } from "@/lib/checkout/sheet-coupon-views";
import type { OrderView } from "@/lib/order/views";
import type { ChangeSheet } from "@/lib/sheet/schemas";
import type { SheetView } from "@/lib/sheet/views";
import type { AddressSaver } from "./address-form";
import { AddressPart } from "./address-part";
import { BalancePart } from "./balance-part";
import { CouponPart } from "./coupon-part";
import { SheetClock } from "./sheet-clock";
import { SheetReopen } from "./sheet-reopen";
import { useSheet } from "./use-sheet";
import { useSheetCoupons } from "./use-sheet-coupons";

type Props = {
  first: SheetView;
  coupons: SheetCouponList;
  fromCart: boolean;
  spendable: number;
  sdkUrl: string;
  lastAddress: Address | null;
  /** What is known of the address while it is not all that is needed. */
  begun: Address | null;
};

export function SheetDesk({ first, coupons: drawn, fromCart, spendable, sdkUrl, lastAddress, begun }: Props) {
  const { sheet, change, latest } = useSheet(first);
  const { coupons, clockAheadMs, lookAgain } = useSheetCoupons(first.id, drawn);
  const { busy, start } = usePayment();
  const [method, setMethod] = useState<PayMethod>(first.method);
  const [editing, setEditing] = useState(first.address === null);
  const [number, setNumber] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isOver, setOver] = useState(false);
  const saver = useRef<AddressSaver | null>(null);
  const { amounts, items } = sheet;
  const rest = restOf(sheet, method);
  const here = deskOf(number, sheet.id);

  async function apply(wanted: ChangeSheet) {
    const came = await change(wanted);
    if (!came.ok && came.code === "ORDER_SHEET_EXPIRED") setOver(true);
    // Another tab has ordered: what is left to do is to pay that order.
    const placed = came.ok ? null : orderNumberIn(came.details);
    if (placed) location.replace(`/checkout/pay/${placed}`);
    return came;
  }

  function say(text: string) {
    setTrouble({ text, lines: [], ways: [] });
  }

  async function pay() {
    setTrouble(null);
    const came = await start(async () => {
      // What is typed is meant: nobody has to save it first. What is wrong with it is said beside it.
      if (saver.current && !(await saver.current.save())) return null;
      const now = await latest();
      const problem = restOf(now, method) === rest ? tooLittle(rest, method) : changed;
      if (problem) say(problem);
      const place = () => askShop<OrderView>("POST", "/orders", { body: { orderSheetId: sheet.id } });
      return problem ? null : { method, sdkUrl, place, placed: keepOrder };
    });
    if (!came || came.kind === "leaving") return;
    setTrouble(
      troubleIn(came, { items, number: came.number, fromCart, here: deskOf(came.number, sheet.id) }),
    );
    if (came.kind !== "refused") return;
    if (came.answer.code === "ORDER_SHEET_EXPIRED") setOver(true);
    if (came.answer.code === "COUPON_NOT_USABLE") lookAgain();
  }

  /** Whether something further up must be mended first; it is said there. */
  function lacksAddress(): boolean {
    const lacks = saver.current?.isFilled() === false;
    if (lacks) void saver.current?.save();
    return lacks;
  }

  /** From here on a reload finds the order, which is what there is to pay. */
  function keepOrder(placed: string) {
    setNumber(placed);
    history.replaceState(null, "", `/checkout/pay/${placed}`);
  }

  if (isOver && !number) return <SheetReopen items={items} fromCart={fromCart} />;
  const isLocked = number !== null || busy;
  return (
    <DeskFrame
      title="주문서"
      lead={
        number ? (
          <p role="status">주문번호 {number} · 배송지와 할인은 그대로 두고 결제 수단만 바꿀 수 있어요.</p>
        ) : (
          <SheetClock expiresAt={sheet.expiresAt} clockAheadMs={clockAheadMs} onOver={() => setOver(true)} />
        )
      }
      parts={
        <>
          <AddressPart
            address={sheet.address}
            editing={editing}
            setEditing={setEditing}
            locked={number !== null}
            busy={busy}
            last={lastAddress}
            begun={begun}
            saver={saver}
            save={(address) => apply({ address })}
          />
          <Part
            id="items"
            title="주문 상품"
            aside={<span className="text-13 text-muted">{countOf(items)}개</span>}
          >
            <ItemList items={items} />
          </Part>
          <CouponPart
            coupons={coupons}
            applied={sheet.coupon}
            locked={isLocked}
            choose={(couponIssueId) => apply({ couponIssueId })}
          />
          <BalancePart
            spendable={spendable}
            payable={amounts.payable}
            used={sheet.balanceUse}
            allByBalance={method === "BALANCE"}
            locked={isLocked}
            here={here}
            use={(balanceUse) => apply({ balanceUse })}
          />
          <PayMethodPart
            method={method}
            payable={amounts.payable}
            rest={rest}
            spendable={spendable}
            here={here}
            choose={(chosen) => {
              setMethod(chosen);
              if (!number) void apply({ method: chosen });
            }}
          />
        </>
      }
      pay={
        <PayPanel
          amounts={amounts}
          coupon={sheet.coupon?.name}
          balancePart={amounts.payable - rest}
          busy={busy}
          trouble={trouble}
          lacksMore={lacksAddress}
          onPay={() => void pay()}
        />
      }
    />
  );
}

/** Once it is ordered, what is paid is the order. */
const deskOf = (number: string | null, sheetId: string): string =>
  number ? `/checkout/pay/${number}` : `/checkout/${sheetId}`;

const countOf = (items: SheetView["items"]): number => items.reduce((sum, { quantity }) => sum + quantity, 0);

/** What is left to pay beside the balance. */
const restOf = ({ amounts, balanceUse }: SheetView, method: PayMethod): number =>
  method === "BALANCE" ? 0 : amounts.payable - Math.min(balanceUse, amounts.payable);

const changed = "결제할 금액이 바뀌었어요. 다시 확인하고 눌러 주세요.";
