import type { ReactNode } from "react";
import { ConnectionNote } from "./connection-note";
import { ShopLetters } from "./shop-letters";

/** `nonce`: where the policy asks for one. The theme script changes `<html>` before React sees it. */
export function Document({ nonce, children }: { nonce?: string | undefined; children: ReactNode }) {
  return (
    <html lang="ko" className="font-sans" suppressHydrationWarning>
      {/* biome-ignore lint/style/noHeadElement: the script must run before the first paint */}
      <head>
        <script src="/theme.js" nonce={nonce} suppressHydrationWarning />
      </head>
      <body>
        {/* Once for a document: pages that make way for each other are there together for a moment. */}
        <ConnectionNote />
        {children}
        <ShopLetters />
      </body>
    </html>
  );
}
