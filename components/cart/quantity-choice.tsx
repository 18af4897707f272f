"use client";

import { useId } from "react";
import { mostOfOne } from "./read-quantity";
import { StepButton } from "./step-button";

type Props = {
  /** What was asked for, which may be more than there is. */
  wanted: number;
  most: number;
  onChange: (wanted: number) => void;
};

/**
 * How many to put in: no more than can be bought, and it says so. Without JavaScript the number is typed, and the shop
 * says what it makes of it.
 */
export function QuantityChoice({ wanted, most, onChange }: Props) {
  const noteId = useId();
  const quantity = Math.max(1, Math.min(wanted, most));
  const isOver = wanted > most;
  return (
    <div>
      <fieldset className="flex w-fit items-center rounded-soft border border-edge bg-raised">
        <legend className="sr-only">수량</legend>
        <StepButton
          way="fewer"
          aria-label="수량 줄이기"
          className="scripted"
          disabled={quantity <= 1}
          onClick={() => onChange(quantity - 1)}
        />
        <input
          type="number"
          inputMode="numeric"
          name="quantity"
          aria-label="수량"
          aria-describedby={isOver ? noteId : undefined}
          min={1}
          max={mostOfOne}
          value={quantity}
          onChange={(event) => onChange(readWanted(event.target.value) ?? quantity)}
          onFocus={(event) => event.target.select()}
          className="no-spinner h-11 w-12 bg-transparent text-center text-17 tabular-nums"
        />
        <StepButton
          way="more"
          aria-label="수량 늘리기"
          className="scripted"
          disabled={quantity >= most}
          onClick={() => onChange(quantity + 1)}
        />
      </fieldset>
      <p id={noteId} aria-live="polite" className="text-13 text-caution empty:hidden">
        {isOver && `최대 ${most}개까지 살 수 있어요`}
      </p>
    </div>
  );
}

/** What somebody typed, before it is cut down to what there is. */
function readWanted(text: string): number | null {
  const typed = /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : 0;
  return typed >= 1 ? typed : null;
}
