"use client";

import { type FormEvent, useEffect, useMemo, useRef, useState } from "react";
import { MethodChoice, type PayMethod } from "@/components/checkout/method-choice";
import { readWon } from "@/components/checkout/read-won";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormAlert } from "@/components/ui/form-alert";
import type { FormState } from "@/components/ui/form-state";
import { formatCount } from "@/lib/platform/format-count";
import { formatWon } from "@/lib/platform/format-won";
import { chargeProblem } from "./charge-problem";
import { type Charge, useCharge } from "./use-charge";

const usual = [10_000, 30_000, 50_000, 100_000];
const methods = ["CARD", "EASY_PAY", "TRANSFER", "VIRTUAL_ACCOUNT"] as const;

type Props = { sdkUrl: string; visit: string; back: string | null; begun: number | null };

/** It begins with what an order lacks, where one waits for the money. */
export function ChargeForm({ begun, ...ways }: Props) {
  const [text, setText] = useState(begun === null ? "" : formatCount(begun));
  const [mistake, setMistake] = useState<string | undefined>();
  const [tries, setTries] = useState(0);
  const [method, setMethod] = useState<PayMethod>("CARD");
  const [charge, start] = useCharge(ways);
  const form = useRef<HTMLFormElement>(null);
  // One and the same until the charge moves on: the alert takes the focus once.
  const alert = useMemo(() => alertOf(charge), [charge]);
  const amount = readWon(text);
  const problem = mistake ?? (charge.status === "wrong" ? charge.message : undefined);
  useEffect(() => {
    if (problem && tries > 0) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [problem, tries]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found = amount === null ? "충전할 금액을 숫자로 적어 주세요." : chargeProblem(amount);
    setMistake(found);
    setTries(tries + 1);
    if (amount !== null && !found) void start(amount, method);
  };
  return (
    <>
      <p className="hidden text-15 text-muted [@media(scripting:none)]:block">
        결제창을 열려면 자바스크립트가 필요해요. 브라우저 설정에서 켠 뒤에 다시 들러 주세요.
      </p>
      <form ref={form} onSubmit={submit} noValidate className="scripted grid max-w-xl gap-5">
        <FormAlert state={alert} />
        <div>
          <Field
            id="amount"
            name="amount"
            inputMode="numeric"
            autoComplete="off"
            maxLength={30}
            label="충전할 금액(원)"
            hint="100원 단위로 99,999,900원까지 충전할 수 있어요."
            value={text}
            onChange={(event) => setText(event.target.value)}
            error={problem}
            required
          />
          <div className="mt-3 flex flex-wrap gap-2">
            {usual.map((won) => (
              <button
                key={won}
                type="button"
                aria-pressed={amount === won}
                onClick={() => {
                  setText(formatCount(won));
                  setMistake(undefined);
                }}
                className="touch rounded-full border border-line bg-raised px-3.5 font-medium text-13 tabular-nums hover:border-edge aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper"
              >
                {formatWon(won)}
              </button>
            ))}
          </div>
        </div>
        <MethodChoice methods={methods} chosen={method} onChoose={setMethod} />
        <Button type="submit" pending={charge.status === "busy"}>
          {amount !== null && !chargeProblem(amount) ? `${formatWon(amount)} 충전하기` : "충전하기"}
        </Button>
      </form>
    </>
  );
}

const alertOf = (charge: Charge): FormState =>
  charge.status === "refused"
    ? { status: "refused", message: charge.message, given: {} }
    : { status: "idle" };
