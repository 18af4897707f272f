"use client";

import { mostOfOne, readQuantity } from "./read-quantity";
import { StepButton } from "./step-button";

type Props = { quantity: number; most: number; onChange: (quantity: number) => void };

/** How many to put in. Without JavaScript the number is typed. */
export function QuantityChoice({ quantity, most, onChange }: Props) {
  return (
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
        min={1}
        max={mostOfOne}
        value={quantity}
        onChange={(event) => onChange(readQuantity(event.target.value) ?? quantity)}
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
  );
}
