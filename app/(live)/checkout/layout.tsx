import { LockKeyhole } from "lucide-react";
import type { ReactNode } from "react";
import { SessionWatch } from "@/components/shell/session-watch";
import { ShopFooter } from "@/components/shell/shop-footer";
import { SkipLink } from "@/components/shell/skip-link";
import { WordMark } from "@/components/shell/word-mark";

/** Nothing here leads away from paying but the way home. */
export default function CheckoutLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <SessionWatch />
      <header className="border-line border-b">
        <div className="column flex items-center justify-between gap-4 py-2 md:py-3">
          <WordMark />
          <p className="flex items-center gap-1.5 text-13 text-muted">
            <LockKeyhole aria-hidden="true" size={16} strokeWidth={1.75} />
            안전하게 결제해요
          </p>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="column pt-8 outline-none md:pt-12">
        <noscript>
          <p className="mb-8 rounded-soft border border-bad px-4 py-3 text-15 text-bad">
            결제창을 열려면 자바스크립트가 필요해요. 브라우저 설정에서 켠 뒤 새로 고쳐 주세요.
          </p>
        </noscript>
        {children}
      </main>
      <ShopFooter />
    </>
  );
}
