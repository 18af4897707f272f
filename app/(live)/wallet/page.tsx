import type { Metadata } from "next";
import { requireActor } from "@/app/_server/session";
import { DepositAccount } from "@/app/(live)/orders/deposit-account";
import { readWon } from "@/components/checkout/read-won";
import { ShopFrame } from "@/components/shell/shop-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { OlderLinks } from "@/components/ui/older-links";
import { listWaitingCharges, type WaitingCharge } from "@/lib/payment/list-waiting-charges";
import { fitsCursor } from "@/lib/platform/cursor";
import { env } from "@/lib/platform/env";
import { formatWon } from "@/lib/platform/format-won";
import { newId } from "@/lib/platform/ids";
import { listEntries } from "@/lib/wallet/list-entries";
import { getBalance } from "@/lib/wallet/queries";
import { ChargeForm } from "./charge-form";
import { readBack, walletFor } from "./errand";
import { LedgerEntry } from "./ledger-entry";

export const metadata: Metadata = { title: "잔액", robots: { index: false } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Without JavaScript nothing could replace a placeholder: the page arrives whole. */
export const instant = false;

export default async function WalletPage({ searchParams }: Props) {
  const { before, back: from, amount } = await searchParams;
  const back = readBack(from);
  const begun = back && typeof amount === "string" ? readWon(amount) : null;
  const here = walletFor(back, begun ?? 0);
  const actor = await requireActor(here);
  const cursor =
    typeof before === "string" && fitsCursor(before, "sequence", "balance-entries") ? before : undefined;
  const [{ balance, held, spendable }, charges, entries] = await Promise.all([
    getBalance(actor.id),
    listWaitingCharges(actor.id),
    listEntries(actor.id, { limit: 20, ...(cursor && { cursor }) }),
  ]);
  return (
    <ShopFrame>
      <div className="column max-w-3xl pt-8 md:pt-12">
        <h1 className="font-extrabold text-26 tracking-[-0.03em] md:text-34">잔액</h1>
        <p className="mt-4 font-extrabold text-34 tracking-[-0.03em] tabular-nums md:text-44">
          {formatWon(balance)}
        </p>
        {held > 0 && (
          <p className="mt-1 text-15 text-muted tabular-nums">
            그중 {formatWon(held)}은 결제를 기다리는 주문에 쓰기로 되어 있어요. 지금 쓸 수 있는 잔액은{" "}
            <strong className="font-semibold text-ink">{formatWon(spendable)}</strong>이에요.
          </p>
        )}
        {charges.length > 0 && <WaitingCharges charges={charges} />}
        <section aria-labelledby="charge" className="mt-10">
          <h2 id="charge" className="mb-4 font-bold text-20">
            충전하기
          </h2>
          {back && <Errand back={back} isBegun={begun !== null} />}
          <ChargeForm sdkUrl={env().TOSS_SDK_URL} visit={newId()} back={back} begun={begun} />
        </section>
        <section id="ledger" aria-labelledby="ledger-title" className="mt-14 scroll-mt-4">
          <h2 id="ledger-title" className="mb-2 font-bold text-20">
            잔액 내역
          </h2>
          {entries.items.length > 0 ? (
            <ol className="border-line border-t">
              {entries.items.map((entry) => (
                <LedgerEntry key={entry.id} entry={entry} />
              ))}
            </ol>
          ) : (
            <EmptyState
              heading="h3"
              title="아직 오간 잔액이 없어요"
              hint="충전하거나 잔액으로 결제하면 이곳에 한 줄씩 남아요."
            />
          )}
          <OlderLinks
            newest={cursor ? `${here}#ledger` : null}
            older={
              entries.nextCursor ? `${here}${back ? "&" : "?"}before=${entries.nextCursor}#ledger` : null
            }
            label="더 지난 내역 보기"
          />
        </section>
      </div>
    </ShopFrame>
  );
}

/** Why somebody is here, and the way back without charging. */
function Errand({ back, isBegun }: { back: string; isBegun: boolean }) {
  return (
    <p className="mb-5 flex max-w-xl flex-wrap items-center gap-x-3 rounded-soft bg-sunken px-4 py-2 text-15">
      <span>
        {isBegun && "주문에 모자란 금액을 적어 두었어요. "}
        충전하고 나면 주문으로 돌아가 이어서 결제할 수 있어요.
      </span>
      <a href={back} className="touch text-13 underline underline-offset-4">
        주문으로 돌아가기
      </a>
    </p>
  );
}

/** Money that is on its way here once somebody pays it in. */
function WaitingCharges({ charges }: { charges: WaitingCharge[] }) {
  const serverNow = Date.now();
  return (
    <section aria-labelledby="waiting" className="mt-10">
      <h2 id="waiting" className="mb-4 font-bold text-20">
        입금을 기다리는 충전
      </h2>
      <ul className="grid max-w-xl gap-4">
        {charges.map(({ paymentId, ...charge }) => (
          <li key={paymentId}>
            <DepositAccount
              {...charge}
              serverNow={serverNow}
              otherwise="기한이 지나면 충전이 저절로 취소돼요."
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
