import { formatWon } from "@/lib/platform/format-won";
import { Refusal } from "@/lib/platform/refusal";

export const balanceNotEnough = (wanted: number, spendable: number) =>
  new Refusal(
    "BALANCE_NOT_ENOUGH",
    409,
    `쓸 수 있는 잔액이 부족해요. 지금 ${formatWon(spendable)}까지 쓸 수 있어요.`,
    {
      wanted,
      spendable,
    },
  );
