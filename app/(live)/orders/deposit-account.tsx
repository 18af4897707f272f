import type { PaymentView } from "@/lib/payment/views";
import { formatWon } from "@/lib/platform/format-won";
import { formatKstTime } from "@/lib/platform/kst";
import { CopyButton } from "./copy-button";
import { NamedLine } from "./named-line";
import { PayBy } from "./pay-by";

type Props = {
  account: NonNullable<PaymentView["account"]>;
  amount: number;
  serverNow: number;
  /** What becomes of it when nothing is paid in. */
  otherwise: string;
};

/** Where to pay in, how much and until when. */
export function DepositAccount({ account, amount, serverNow, otherwise }: Props) {
  return (
    <div className="rounded-soft border border-edge bg-sunken p-4 text-15">
      <h3 className="font-semibold">이 계좌로 입금해 주세요</h3>
      <dl className="mt-3 grid gap-2">
        <NamedLine name="은행" value={account.bank} />
        <NamedLine name="계좌번호" value={account.accountNumber} />
        <NamedLine name="예금주" value={account.holder} />
        <NamedLine name="입금할 금액" value={formatWon(amount)} />
        <NamedLine name="입금 기한" value={formatKstTime(new Date(account.dueAt))} />
      </dl>
      <p className="mt-2 font-semibold text-13 text-caution">
        <PayBy until={account.dueAt} serverNow={serverNow} />
      </p>
      <div className="mt-3">
        <CopyButton text={account.accountNumber} what="계좌번호" />
      </div>
      <p className="mt-3 text-13 text-muted">금액이 다르면 입금되지 않아요. {otherwise}</p>
    </div>
  );
}
