import type { ReactNode } from "react";
import { SessionWatch } from "./session-watch";
import { ShopFooter } from "./shop-footer";
import { ShopHeader } from "./shop-header";
import { SkipLink } from "./skip-link";

/** Everything around the main content of a shop page. */
export function ShopFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <SessionWatch />
      <ShopHeader />
      <main id="main" tabIndex={-1} className="outline-none">
        {children}
      </main>
      <ShopFooter />
    </>
  );
}
